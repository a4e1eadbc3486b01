{{/*
What each service is: its ports, whose internal commands it calls, which secrets it reads, and what outside of this release it reaches. Not values: the code says so, and
a test holds it against infra/local/domains.ts and the schemas of the settings.
*/}}
{{- define "mint.topology" -}}
auth:
  room: domain
  port: 4001
  metricsPort: 4001
  rpcPort: 5001
  peers: []
  secrets: [DATABASE_URL, REDIS_URL, SERVICE_PRIVATE_KEY, SERVICE_TRUST, KEY_ENCRYPTION_KEY]
  reaches: [postgres, kafka, redis, tracing]
  keepsObjects: false
  linksToWeb: false
wallet:
  room: domain
  port: 4002
  metricsPort: 4002
  rpcPort: 5002
  peers: []
  secrets: [DATABASE_URL, REDIS_URL, SERVICE_PRIVATE_KEY, SERVICE_TRUST, S3_ACCESS_KEY, S3_SECRET_KEY]
  reaches: [postgres, kafka, redis, tracing, objectStore]
  keepsObjects: true
  linksToWeb: true
transactions:
  room: domain
  port: 4003
  metricsPort: 4003
  rpcPort: 5003
  peers: [auth, wallet, kyc, fraud]
  secrets: [DATABASE_URL, REDIS_URL, SERVICE_PRIVATE_KEY, SERVICE_TRUST]
  reaches: [postgres, kafka, redis, tracing]
  keepsObjects: false
  linksToWeb: false
kyc:
  room: domain
  port: 4004
  metricsPort: 4004
  rpcPort: 5004
  peers: []
  secrets: [DATABASE_URL, REDIS_URL, SERVICE_PRIVATE_KEY, SERVICE_TRUST, S3_ACCESS_KEY, S3_SECRET_KEY]
  reaches: [postgres, kafka, redis, tracing, objectStore]
  keepsObjects: true
  linksToWeb: true
analytics:
  room: domain
  port: 4005
  metricsPort: 4005
  rpcPort: 5005
  peers: []
  secrets: [DATABASE_URL, REDIS_URL, SERVICE_PRIVATE_KEY, SERVICE_TRUST]
  reaches: [postgres, kafka, redis, tracing]
  keepsObjects: false
  linksToWeb: false
notifications:
  room: domain
  port: 4006
  metricsPort: 4006
  rpcPort: 5006
  peers: [auth]
  secrets: [DATABASE_URL, REDIS_URL, SERVICE_PRIVATE_KEY, SERVICE_TRUST, SMTP_URL]
  reaches: [postgres, kafka, redis, tracing, smtp]
  keepsObjects: false
  linksToWeb: true
social:
  room: domain
  port: 4007
  metricsPort: 4007
  rpcPort: 5007
  peers: [auth, transactions]
  secrets: [DATABASE_URL, REDIS_URL, SERVICE_PRIVATE_KEY, SERVICE_TRUST]
  reaches: [postgres, kafka, redis, tracing]
  keepsObjects: false
  linksToWeb: false
webhooks:
  room: domain
  port: 4008
  metricsPort: 4008
  rpcPort: 5008
  peers: []
  secrets: [DATABASE_URL, REDIS_URL, SERVICE_PRIVATE_KEY, SERVICE_TRUST, WEBHOOK_SECRET_KEY]
  reaches: [postgres, kafka, redis, tracing, receivers]
  keepsObjects: false
  linksToWeb: false
admin:
  room: domain
  port: 4009
  metricsPort: 4009
  rpcPort: 5009
  peers: [auth, wallet, kyc, fraud, transactions]
  secrets: [DATABASE_URL, REDIS_URL, SERVICE_PRIVATE_KEY, SERVICE_TRUST]
  reaches: [postgres, kafka, redis, tracing]
  keepsObjects: false
  linksToWeb: false
audit:
  room: domain
  port: 4010
  metricsPort: 4010
  rpcPort: 5010
  peers: []
  secrets: [DATABASE_URL, REDIS_URL, SERVICE_PRIVATE_KEY, SERVICE_TRUST]
  reaches: [postgres, kafka, redis, tracing]
  keepsObjects: false
  linksToWeb: false
fraud:
  room: domain
  port: 4011
  metricsPort: 4011
  rpcPort: 5011
  peers: [auth, transactions]
  secrets: [DATABASE_URL, REDIS_URL, SERVICE_PRIVATE_KEY, SERVICE_TRUST]
  reaches: [postgres, kafka, redis, tracing]
  keepsObjects: false
  linksToWeb: false
gateway:
  room: gateway
  port: 4000
  metricsPort: 4000
  rpcPort: 0
  peers: [auth]
  secrets: [REDIS_URL, SERVICE_PRIVATE_KEY, SERVICE_TRUST]
  reaches: [redis, tracing]
  keepsObjects: false
  linksToWeb: false
web:
  room: web
  port: 3000
  metricsPort: 9464
  rpcPort: 0
  peers: []
  secrets: []
  reaches: []
  keepsObjects: false
  linksToWeb: false
{{- end }}

{{/* A service's values: what is said of it, over what is said of all. Of (list root name). */}}
{{- define "mint.values" -}}
{{- $root := index . 0 -}}
{{- $own := get $root.Values.services (index . 1) | default dict -}}
{{- mergeOverwrite (deepCopy $root.Values.defaults) (deepCopy $own) | toYaml -}}
{{- end }}
