package main

import (
	"context"

	"github.com/compose-spec/compose-go/v2/cli"
)

func project(file string, env string) (any, error) {
	options, err := cli.NewProjectOptions([]string{file}, cli.WithEnvFiles(env), cli.WithDotEnv, cli.WithProfiles([]string{"*"}), cli.WithResolvedPaths(true))
	if err != nil {
		return nil, err
	}
	return cli.ProjectFromOptions(context.Background(), options)
}
