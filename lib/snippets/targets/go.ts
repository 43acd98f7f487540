import { isStreaming, type WireRequest, wireVariables } from '../../core/wire';
import { headerText, urlText } from '../environment-text';
import { type GoCode, go, goJson, goLines, goRaw, goText } from '../languages/go';
import { hasTools } from '../request-shape';
import type { SnippetOptions, SnippetTarget } from '../target';

export const goTarget: SnippetTarget = {
  id: 'go',
  label: 'Go (net/http)',
  editorLanguage: 'go',
  fileName: 'request.go',
  install: null,
  run: 'go run request.go',
  providers: null,
  requests: 'all',
  print: (wire, options) => program(wire, options).text,
};

function program(wire: WireRequest, options: SnippetOptions): GoCode {
  return goLines([
    go`package main

import (`,
    isStreaming(wire) && go`	"bufio"`,
    go`	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"`,
    wireVariables(wire).length > 0 && go`	"os"`,
    go`	"strings"
)

const body = ${goJson(wire.body, options.floats)}

${answerType(wire)}

func main() {
	${request(wire)}
	${isStreaming(wire) ? readStream(hasTools(wire)) : readAnswer(hasTools(wire))}
}`,
  ]);
}

function answerType(wire: WireRequest): GoCode {
  const fields = hasTools(wire)
    ? go`Content   string
ToolCalls []struct {
	Function struct{ Name, Arguments string }
} ${goRaw('json:"tool_calls"')}`
    : go`Content string`;
  return isStreaming(wire)
    ? go`type chunk struct {
	Error   *json.RawMessage
	Choices []struct {
		Delta struct {
			${fields}
		}
	}
}`
    : go`type completion struct {
	Choices []struct {
		Message struct {
			${fields}
		}
	}
}`;
}

function request(wire: WireRequest): GoCode {
  const headers = Object.entries(wire.headers).map(
    ([name, value]) => go`request.Header.Set(${name}, ${goText(headerText(value))})`,
  );
  return goLines([
    go`request, err := http.NewRequest("POST", ${goText(urlText(wire.url))}, strings.NewReader(body))
if err != nil {
	log.Fatal(err)
}`,
    ...headers,
    go`response, err := http.DefaultClient.Do(request)
if err != nil {
	log.Fatal(err)
}
defer response.Body.Close()
if response.StatusCode >= 300 {
	text, _ := io.ReadAll(response.Body)
	log.Fatalf("%s %s", response.Status, text)
}`,
  ]);
}

function readAnswer(tools: boolean): GoCode {
  const print = goLines([
    go`fmt.Println(choice.Message.Content)`,
    tools &&
      go`for _, call := range choice.Message.ToolCalls {
	fmt.Println(call.Function.Name, call.Function.Arguments)
}`,
  ]);
  return go`var answer completion
if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
	log.Fatal(err)
}
for _, choice := range answer.Choices {
	${print}
}`;
}

function readStream(tools: boolean): GoCode {
  const print = goLines([
    go`fmt.Print(choice.Delta.Content)`,
    tools &&
      go`for _, call := range choice.Delta.ToolCalls {
	fmt.Print(call.Function.Name, call.Function.Arguments)
}`,
  ]);
  return go`lines := bufio.NewReader(response.Body)
for err == nil {
	var line string
	line, err = lines.ReadString('\n')
	if !strings.HasPrefix(line, "data:") {
		continue
	}
	data := strings.TrimSpace(line[len("data:"):])
	if data == "[DONE]" {
		break
	}
	var part chunk
	if err := json.Unmarshal([]byte(data), &part); err != nil {
		log.Fatal(err)
	}
	if part.Error != nil {
		log.Fatal(string(*part.Error))
	}
	for _, choice := range part.Choices {
		${print}
	}
}
if err != nil && err != io.EOF {
	log.Fatal(err)
}
fmt.Println()`;
}
