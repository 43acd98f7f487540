/**
 * A stand-in for the Python package `openai`: the same call with the same parameter names, sending JSON as the
 * package does (`extra_body` merged in, `Omit` dropping a header), but with the parameters in the order written.
 */
export const OPENAI_STAND_IN = `
import inspect, json, urllib.error, urllib.request
from types import SimpleNamespace

class Omit:
    pass

class APIStatusError(Exception):
    pass

class _Loose(SimpleNamespace):
    def __getattr__(self, name):
        return None

    def to_dict(self):
        return {name: _plain(value) for name, value in vars(self).items()}

    def to_json(self):
        return json.dumps(self.to_dict(), indent=2)

def _create(*, messages, model, audio=None, frequency_penalty=None, function_call=None, functions=None,
            logit_bias=None, logprobs=None, max_completion_tokens=None, max_tokens=None, metadata=None,
            modalities=None, n=None, parallel_tool_calls=None, prediction=None, presence_penalty=None,
            reasoning_effort=None, response_format=None, seed=None, service_tier=None, stop=None, store=None,
            stream=None, stream_options=None, temperature=None, tool_choice=None, tools=None, top_logprobs=None,
            top_p=None, user=None, extra_headers=None, extra_query=None, extra_body=None, timeout=None):
    pass

class OpenAI:
    def __init__(self, *, base_url, api_key, default_headers=None):
        self.base_url, self.api_key, self.default_headers = base_url, api_key, default_headers or {}
        self.chat = SimpleNamespace(completions=SimpleNamespace(create=self._create))

    def _create(self, **arguments):
        inspect.signature(_create).bind(**arguments)
        headers = {"Authorization": "Bearer " + self.api_key, "Content-Type": "application/json"}
        headers |= self.default_headers | arguments.pop("extra_headers", {})
        extra = arguments.pop("extra_body", {})
        body = {**arguments, **extra}
        sent = {name: value for name, value in headers.items() if not isinstance(value, Omit)}
        request = urllib.request.Request(self.base_url + "/chat/completions", json.dumps(body).encode(), sent)
        try:
            response = urllib.request.urlopen(request)
        except urllib.error.HTTPError as error:
            raise APIStatusError(f"Error code: {error.code} - {error.read().decode()}") from None
        return _chunks(response) if body.get("stream") else _object(json.load(response))

def _chunks(response):
    for line in response:
        data = line[5:].strip() if line.startswith(b"data:") else b""
        if data == b"[DONE]":
            return
        if data:
            chunk = json.loads(data)
            if "error" in chunk:
                raise RuntimeError(chunk["error"]["message"])
            yield _object(chunk)

def _object(value):
    if isinstance(value, dict):
        return _Loose(**{name: _object(item) for name, item in value.items()})
    return [_object(item) for item in value] if isinstance(value, list) else value

def _plain(value):
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.to_dict() if isinstance(value, _Loose) else value
`;
