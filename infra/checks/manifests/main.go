// Reads what deploys Mint as the tools that deploy it do, by their own code, and prints as JSON what they read and what they find wrong:
//
//	manifests chart <chart> <values file>…   Helm's lint, rendering and values schema, and Kubernetes' own types, with nothing unknown in them
//	manifests compose <file> <env file>      Docker Compose's own reader
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/compose-spec/compose-go/v2/cli"
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

func main() {
	// compose-go tells of everything that it notices on the way.
	log.SetOutput(io.Discard)
	result, err := run(os.Args[1:])
	if err == nil {
		err = json.NewEncoder(os.Stdout).Encode(result)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) (any, error) {
	if len(args) >= 3 && args[0] == "chart" {
		return renderings(args[1], args[2:])
	}
	if len(args) == 3 && args[0] == "compose" {
		return project(args[1], args[2])
	}
	return nil, fmt.Errorf("usage: manifests chart <chart> <values file>… | manifests compose <file> <env file>")
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

func project(file string, env string) (any, error) {
	options, err := cli.NewProjectOptions([]string{file}, cli.WithEnvFiles(env), cli.WithDotEnv, cli.WithProfiles([]string{"*"}), cli.WithResolvedPaths(true))
	if err != nil {
		return nil, err
	}
	return cli.ProjectFromOptions(context.Background(), options)
}
