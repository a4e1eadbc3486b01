{{- define "mint.name" -}}
{{- default .Release.Name .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- end }}

{{/* Of (list root component). */}}
{{- define "mint.selector" -}}
app.kubernetes.io/name: mint
app.kubernetes.io/instance: {{ (index . 0).Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end }}

{{/* Of (list root component). */}}
{{- define "mint.labels" -}}
{{ include "mint.selector" . }}
app.kubernetes.io/part-of: mint
app.kubernetes.io/version: {{ (index . 0).Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ (index . 0).Release.Service }}
helm.sh/chart: {{ printf "%s-%s" (index . 0).Chart.Name (index . 0).Chart.Version }}
{{- end }}

{{/* An image by its digest, where one is given. Of (list root image-name). */}}
{{- define "mint.image" -}}
{{- $root := index . 0 -}}
{{- $image := $root.Values.image -}}
{{- $repository := printf "%s/%s" (trimSuffix "/" $image.repository) (index . 1) -}}
{{- with get $image.digests (index . 1) -}}
{{ $repository }}@{{ . }}
{{- else -}}
{{ $repository }}:{{ $image.tag | default $root.Chart.AppVersion }}
{{- end -}}
{{- end }}

{{/* The Secret of a service. Of (list root service). */}}
{{- define "mint.secretName" -}}
{{- $root := index . 0 -}}
{{- get $root.Values.secrets.names (index . 1) | default (printf "%s-%s" $root.Values.secrets.prefix (index . 1)) -}}
{{- end }}

{{/* A setting that is read from a Secret. Of (list root service setting) or (list root service key setting). */}}
{{- define "mint.secretSetting" -}}
- name: {{ last . }}
  valueFrom:
    secretKeyRef:
      name: {{ include "mint.secretName" (list (index . 0) (index . 1)) }}
      key: {{ index . 2 }}
{{- end }}
