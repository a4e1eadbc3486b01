#!/bin/sh
# The same by curl, over the REST face: has a receiver of yours told of transfers, pays somebody, and shows what was sent to the receiver.
#   MINT_API_KEY, MINT_RECIPIENT, MINT_URL as in main.ts; RECEIVER_URL is where Mint reaches your receiver
set -eu
mint="${MINT_URL:-http://127.0.0.1:4000}/api/v1"

ask() { # method path [body]
  curl --silent --show-error --fail-with-body --max-time 15 --request "$1" "$mint$2" \
    --header "Authorization: Bearer $MINT_API_KEY" --header 'Content-Type: application/json' \
    --header "Idempotency-Key: ${key:-$(date +%s)-$$}" ${3:+--data "$3"}
  echo
}
# The first value of a member of JSON. A program of yours has a library for that.
member() { sed -n "s/.*\"$1\": *\"\([^\"]*\)\".*/\1/p" | head -n 1; }

echo '# listen'
made=$(ask POST /webhooks/endpoints "{\"url\":\"$RECEIVER_URL\",\"events\":[\"TRANSACTION_COMPLETED\",\"TRANSACTION_FAILED\"]}")
endpoint=$(printf '%s' "$made" | sed 's/.*"endpoint": *{//' | member id)
echo "$endpoint"

echo '# pay; the same key again is the same transfer'
key="order-$$-$(date +%s)"
transfer="{\"recipientHandle\":\"$MINT_RECIPIENT\",\"amount\":{\"amount\":\"1.50\",\"currency\":\"USD\"},\"note\":\"Order 1043\"}"
ask POST /transactions/transfers "$transfer"
ask POST /transactions/transfers "$transfer"
unset key

echo '# what the receiver was sent'
tries=0
until ask GET "/webhooks/endpoints/$endpoint/deliveries?status=DELIVERED" | grep -q '"DELIVERED"'; do
  tries=$((tries + 1))
  [ "$tries" -lt 30 ] || { echo 'nothing yet'; exit 1; }
  sleep 1
done
ask GET "/webhooks/endpoints/$endpoint/deliveries?first=1"

echo '# listen no more'
ask DELETE "/webhooks/endpoints/$endpoint"
