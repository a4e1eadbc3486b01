// Reads what deploys Mint as the tools that deploy it do, by their own code, and prints as JSON what they read and what they find wrong:
//
//	manifests chart <chart> <values file>…      Helm's lint, rendering and values schema, and Kubernetes' own types, with nothing unknown in them
//	manifests compose <file> <env file>         Docker Compose's own reader
//	manifests image <Dockerfile> <ignore file>  BuildKit's own parser and rules; and of the paths on standard input those that are sent to a build
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
)

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
	switch {
	case len(args) >= 3 && args[0] == "chart":
		return renderings(args[1], args[2:])
	case len(args) == 3 && args[0] == "compose":
		return project(args[1], args[2])
	case len(args) == 3 && args[0] == "image":
		return image(args[1], args[2], os.Stdin)
	}
	return nil, fmt.Errorf("usage: manifests chart <chart> <values file>… | compose <file> <env file> | image <Dockerfile> <ignore file>")
}
