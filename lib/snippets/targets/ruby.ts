import { isStreaming, type WireRequest } from '../../core/wire';
import { headerText, urlText } from '../environment-text';
import { type RubyCode, rb, rubyJson, rubyLines, rubyText } from '../languages/ruby';
import { hasTools } from '../request-shape';
import type { SnippetOptions, SnippetTarget } from '../target';

export const ruby: SnippetTarget = {
  id: 'ruby',
  label: 'Ruby (net/http)',
  editorLanguage: 'ruby',
  fileName: 'request.rb',
  install: null,
  run: 'ruby request.rb',
  providers: null,
  requests: 'all',
  print: (wire, options) => script(wire, options).text,
};

function script(wire: WireRequest, options: SnippetOptions): RubyCode {
  const headers = Object.entries(wire.headers).map(
    ([name, value]) => rb`request[${name}] = ${rubyText(headerText(value))}`,
  );
  return rubyLines([
    rb`require "json"
require "net/http"

uri = URI(${rubyText(urlText(wire.url))})
request = Net::HTTP::Post.new(uri)`,
    ...headers,
    rb`request.body = ${rubyJson(wire.body, options.floats)}
`,
    isStreaming(wire) ? readStream(hasTools(wire)) : readAnswer(hasTools(wire)),
  ]);
}

const OPTIONS = rb`use_ssl: uri.scheme == "https", read_timeout: 600`;

function readAnswer(tools: boolean): RubyCode {
  const print = tools
    ? rb`message = choice["message"]
puts message["content"].to_s.empty? ? JSON.pretty_generate(message["tool_calls"]) : message["content"]`
    : rb`puts choice["message"]["content"]`;
  return rb`response = Net::HTTP.start(uri.hostname, uri.port, ${OPTIONS}) do |http|
  http.request(request)
end
abort "#{response.code} #{response.body}" unless response.is_a?(Net::HTTPSuccess)
JSON.parse(response.body)["choices"].each do |choice|
  ${print}
end`;
}

/** An enumerator, so that leaving the loop at `[DONE]` also closes the connection. */
function readStream(tools: boolean): RubyCode {
  const print = rubyLines([
    rb`print choice.dig("delta", "content")`,
    tools &&
      rb`(choice.dig("delta", "tool_calls") || []).each do |call|
  print call.dig("function", "name"), call.dig("function", "arguments")
end`,
  ]);
  return rb`lines = Enumerator.new do |found|
  Net::HTTP.start(uri.hostname, uri.port, ${OPTIONS}) do |http|
    http.request(request) do |response|
      abort "#{response.code} #{response.read_body}" unless response.is_a?(Net::HTTPSuccess)
      rest = +""
      response.read_body do |piece|
        rest << piece
        while (line = rest.slice!(/.*\n/))
          found << line
        end
      end
      found << rest
    end
  end
end

$stdout.sync = true
lines.each do |line|
  next unless line.start_with?("data:")
  data = line.delete_prefix("data:").strip
  break if data == "[DONE]"
  chunk = JSON.parse(data)
  abort JSON.generate(chunk["error"]) if chunk["error"]
  (chunk["choices"] || []).each do |choice|
    ${print}
  end
end
puts`;
}
