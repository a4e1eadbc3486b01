package main

import (
	"bufio"
	"fmt"
	"io"
	"os"

	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/linter"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
	"github.com/moby/patternmatcher"
	"github.com/moby/patternmatcher/ignorefile"
)

// stage is a stage of a Dockerfile with its instructions as they were written.
type stage struct {
	Name     string   `json:"name"`
	From     string   `json:"from"`
	Commands []string `json:"commands"`
}

// built is what images are made from.
type built struct {
	Arguments map[string]string `json:"arguments"`
	Stages    []stage           `json:"stages"`
	Context   []string          `json:"context"`
	Faults    []string          `json:"faults"`
}

func image(dockerfile string, ignored string, paths io.Reader) (*built, error) {
	result := &built{Arguments: map[string]string{}, Stages: []stage{}, Context: []string{}, Faults: []string{}}
	file, err := os.Open(dockerfile)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	parsed, err := parser.Parse(file)
	if err != nil {
		return nil, err
	}
	rules := linter.New(&linter.Config{Warn: func(name, _, _, message string, _ []parser.Range) {
		result.Faults = append(result.Faults, name+": "+message)
	}})
	stages, arguments, err := instructions.Parse(parsed.AST, rules)
	if err != nil {
		return nil, err
	}
	for _, argument := range arguments {
		for _, pair := range argument.Args {
			result.Arguments[pair.Key] = pair.ValueString()
		}
	}
	for _, each := range stages {
		commands := []string{}
		for _, command := range each.Commands {
			commands = append(commands, fmt.Sprint(command))
		}
		result.Stages = append(result.Stages, stage{Name: each.Name, From: each.BaseName, Commands: commands})
	}
	result.Context, err = sent(ignored, paths)
	return result, err
}

// sent tells which of the paths, one a line, a build is given.
func sent(ignored string, paths io.Reader) ([]string, error) {
	file, err := os.Open(ignored)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	patterns, err := ignorefile.ReadAll(file)
	if err != nil {
		return nil, err
	}
	matcher, err := patternmatcher.New(patterns)
	if err != nil {
		return nil, err
	}
	kept := []string{}
	lines := bufio.NewScanner(paths)
	for lines.Scan() {
		isIgnored, err := matcher.MatchesOrParentMatches(lines.Text())
		if err != nil {
			return nil, err
		}
		if !isIgnored {
			kept = append(kept, lines.Text())
		}
	}
	return kept, lines.Err()
}
