{{/* The environment of a service. Of (list root name service values). */}}
{{- define "mint.settings" -}}
{{- $root := index . 0 -}}
{{- $name := index . 1 -}}
{{- $service := index . 2 -}}
{{- $values := index . 3 -}}
{{- $mint := include "mint.name" $root -}}
{{- $given := dict "NODE_ENV" "production" "PORT" $service.port -}}
{{- if eq $service.room "web" -}}
{{- $_ := merge $given (dict "OBJECT_STORE_ORIGIN" (include "mint.objectStoreOrigin" $root)) -}}
{{- else -}}
{{- $_ := merge $given (dict
  "HOST" "0.0.0.0"
  "LOG_LEVEL" $root.Values.logLevel
  "DRAIN_DELAY_MS" "5000"
  "JWKS_URL" (printf "http://%s-auth:4001/.well-known/jwks.json" $mint)
  "TOKEN_ISSUER" (required "publicUrl: where people reach Mint" $root.Values.publicUrl)
  "REDIS_PREFIX" $root.Values.redis.prefix
  "OTEL_SERVICE_NAME" $name) -}}
{{- with $root.Values.tracing.endpoint -}}
{{- $_ := merge $given (dict
  "OTEL_EXPORTER_OTLP_ENDPOINT" .
  "OTEL_TRACES_SAMPLER" "parentbased_traceidratio"
  "OTEL_TRACES_SAMPLER_ARG" $root.Values.tracing.ratio) -}}
{{- end -}}
{{- range $service.peers -}}
{{- $peer := get (include "mint.topology" $root | fromYaml) . -}}
{{- $_ := set $given (printf "%s_RPC_URL" (upper .)) (printf "http://%s-%s:%v" $mint . $peer.rpcPort) -}}
{{- end -}}
{{- end -}}
{{- if eq $service.room "domain" -}}
{{- $_ := merge $given (dict
  "RPC_PORT" $service.rpcPort
  "KAFKA_BROKERS" (join "," (required "kafka.brokers: host:port of each" $root.Values.kafka.brokers))
  "KAFKA_TLS" $root.Values.kafka.tls
  "KAFKA_SASL_MECHANISM" $root.Values.kafka.saslMechanism
  "KAFKA_TOPIC_PREFIX" $root.Values.kafka.topicPrefix
  "KAFKA_GROUP_PREFIX" $root.Values.kafka.groupPrefix) -}}
{{- end -}}
{{- if $service.linksToWeb -}}
{{- $_ := set $given "PUBLIC_URL" $root.Values.publicUrl -}}
{{- end -}}
{{- if $service.keepsObjects -}}
{{- $_ := merge $given (dict
  "S3_ENDPOINT" (required "objectStore.endpoint: the URL of a store that speaks S3" $root.Values.objectStore.endpoint)
  "S3_PUBLIC_ENDPOINT" $root.Values.objectStore.publicEndpoint
  "S3_REGION" $root.Values.objectStore.region) -}}
{{- end -}}
{{- if eq $service.room "gateway" -}}
{{- $_ := set $given "TRUST_PROXY" (toString $root.Values.trustProxy) -}}
{{- range $domain, $topology := include "mint.topology" $root | fromYaml -}}
{{- if eq $topology.room "domain" -}}
{{- $_ := set $given (printf "%s_URL" (upper $domain)) (printf "http://%s-%s:%v" $mint $domain $topology.port) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- range $setting, $value := mergeOverwrite $given $values.settings -}}
{{- if not (kindIs "invalid" $value) }}
{{- if ne (toString $value) "" }}
- name: {{ $setting }}
  value: {{ toString $value | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- $asked := and (eq $service.room "domain") (ne $root.Values.kafka.saslMechanism "") }}
{{- range concat $service.secrets (ternary (list "KAFKA_SASL_USERNAME" "KAFKA_SASL_PASSWORD") list $asked) $values.secretSettings }}
{{ include "mint.secretSetting" (list $root $name . .) }}
{{- end }}
{{- end }}

{{/* The origin that browsers put and read files at. */}}
{{- define "mint.objectStoreOrigin" -}}
{{- $url := .Values.objectStore.publicEndpoint | default (required "objectStore.endpoint: the URL of a store that speaks S3" .Values.objectStore.endpoint) | urlParse -}}
{{ $url.scheme }}://{{ $url.host }}
{{- end }}
