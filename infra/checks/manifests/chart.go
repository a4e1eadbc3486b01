package main

import (
	"path/filepath"
	"sort"
	"strings"

	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/chart/common/util"
	"helm.sh/helm/v4/pkg/chart/v2/lint"
	"helm.sh/helm/v4/pkg/chart/v2/loader"
	"helm.sh/helm/v4/pkg/engine"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/client-go/kubernetes/scheme"
	"sigs.k8s.io/yaml"
)

// rendering is a chart with the values of one file.
type rendering struct {
	Documents []map[string]any `json:"documents"`
	Notes     string           `json:"notes"`
	Faults    []string         `json:"faults"`
}

func renderings(chart string, files []string) (map[string]rendering, error) {
	result := map[string]rendering{}
	for _, file := range files {
		values, err := common.ReadValuesFile(file)
		if err != nil {
			return nil, err
		}
		result[strings.TrimSuffix(filepath.Base(file), ".yaml")] = render(chart, values)
	}
	return result, nil
}

func render(path string, values common.Values) rendering {
	result := rendering{Documents: []map[string]any{}, Faults: []string{}}
	fault := func(where string, err error) {
		result.Faults = append(result.Faults, where+": "+err.Error())
	}
	for _, message := range lint.RunAll(path, values, "mint").Messages {
		if !strings.Contains(message.Err.Error(), "icon is recommended") {
			fault("lint", message)
		}
	}
	chart, err := loader.Load(path)
	if err != nil {
		fault("load", err)
		return result
	}
	release := common.ReleaseOptions{Name: "mint", Namespace: "mint", Revision: 1, IsInstall: true}
	all, err := util.ToRenderValues(chart, values, release, common.DefaultCapabilities)
	if err != nil {
		fault("values", err)
		return result
	}
	rendered, err := engine.Engine{Strict: true}.Render(chart, all)
	if err != nil {
		fault("render", err)
		return result
	}
	strict := serializer.NewCodecFactory(scheme.Scheme, serializer.EnableStrict).UniversalDeserializer()
	for _, name := range sortedNames(rendered) {
		if strings.HasSuffix(name, "NOTES.txt") {
			result.Notes = rendered[name]
			continue
		}
		for _, text := range strings.Split("\n"+rendered[name], "\n---") {
			if strings.TrimSpace(text) == "" {
				continue
			}
			document := map[string]any{}
			if err := yaml.UnmarshalStrict([]byte(text), &document); err != nil {
				fault(name, err)
				continue
			}
			if len(document) == 0 {
				continue
			}
			result.Documents = append(result.Documents, document)
			// Kinds that others add to a cluster are not known here.
			if _, _, err := strict.Decode([]byte(text), nil, nil); err != nil && !runtime.IsNotRegisteredError(err) {
				fault(name, err)
			}
		}
	}
	return result
}

func sortedNames(rendered map[string]string) []string {
	names := []string{}
	for name := range rendered {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
