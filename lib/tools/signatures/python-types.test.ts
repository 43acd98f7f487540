import { describe, expect, test } from 'vitest';
import { firstFunction, type SignatureCase } from '../testing/signature';
import { toolsFromSignature } from '../tools-from-signature';

const text = { type: 'string' };
const integer = { type: 'integer' };

const ROWS: readonly SignatureCase[] = [
  {
    name: 'plain types',
    source: 'def f(a: str, b: int, c: float, d: bool) -> str: ...',
    properties: { a: text, b: integer, c: { type: 'number' }, d: { type: 'boolean' } },
    required: ['a', 'b', 'c', 'd'],
  },
  {
    name: 'defaults',
    source: "def f(a: str = 'x', b: int = -3, c=1.5, d=True, e: float = 1_000): ...",
    properties: {
      a: { ...text, default: 'x' },
      b: { ...integer, default: -3 },
      c: { type: 'number', default: 1.5 },
      d: { type: 'boolean', default: true },
      e: { type: 'number', default: 1000 },
    },
  },
  { name: 'a signature alone', source: 'def f(a: str) -> str', properties: { a: text }, required: ['a'] },
  {
    name: 'async, star and slash',
    source: 'async def f(a: str, /, b: int, *, c: bool = False): pass',
    properties: { a: text, b: integer, c: { type: 'boolean', default: false } },
    required: ['a', 'b'],
  },
  {
    name: 'Optional',
    source: 'def f(a: Optional[str], b: Optional[list[str]] = None, c: typing.Optional[int] = None): ...',
    properties: {
      a: { type: ['string', 'null'] },
      b: { type: ['array', 'null'], items: text, default: null },
      c: { type: ['integer', 'null'], default: null },
    },
    required: ['a'],
  },
  {
    name: 'unions',
    source: 'def f(a: Union[str, int], b: str | None, c: int | str | None = None, d: "dict | list[int]" = 1): ...',
    properties: {
      a: { type: ['string', 'integer'] },
      b: { type: ['string', 'null'] },
      c: { type: ['integer', 'string', 'null'], default: null },
      d: { anyOf: [{ type: 'array', items: integer }, { type: 'object' }], default: 1 },
    },
    required: ['a', 'b'],
  },
  {
    name: 'None as a default',
    source: 'def f(a: str = None): ...',
    properties: { a: { type: ['string', 'null'], default: null } },
  },
  {
    name: 'Literal',
    source: "def f(a: Literal['x', 'y'], b: Literal[1, 2] | None = None): ...",
    properties: {
      a: { ...text, enum: ['x', 'y'] },
      b: { type: ['integer', 'null'], enum: [1, 2, null], default: null },
    },
    required: ['a'],
  },
  {
    name: 'lists, sets and tuples',
    source: 'def f(a: list[str], b: List[int], c: set[str], d: tuple[int, int], e: tuple[str, ...], g: list): ...',
    properties: {
      a: { type: 'array', items: text },
      b: { type: 'array', items: integer },
      c: { type: 'array', items: text, uniqueItems: true },
      d: { type: 'array', items: integer, minItems: 2, maxItems: 2 },
      e: { type: 'array', items: text },
      g: { type: 'array', items: {} },
    },
    required: ['a', 'b', 'c', 'd', 'e', 'g'],
  },
  {
    name: 'dicts',
    source: 'def f(a: dict[str, int], b: Dict[str, list[str]], c: dict, d: Any): ...',
    properties: {
      a: { type: 'object', additionalProperties: integer },
      b: { type: 'object', additionalProperties: { type: 'array', items: text } },
      c: { type: 'object' },
      d: {},
    },
    required: ['a', 'b', 'c', 'd'],
  },
  {
    name: 'Annotated',
    source:
      'def f(a: Annotated[str, "the text"], b: Annotated[int, Field(ge=1, le=9, description="the number")] = 3): ...',
    properties: {
      a: { ...text, description: 'the text' },
      b: { ...integer, minimum: 1, maximum: 9, description: 'the number', default: 3 },
    },
    required: ['a'],
  },
  {
    name: 'an Enum',
    source: "class Unit(str, Enum):\n    C = 'c'\n    F = 'f'\n\ndef f(unit: Unit = Unit.C): ...",
    properties: { unit: { ...text, enum: ['c', 'f'], default: 'c' } },
  },
  {
    name: 'a TypedDict',
    source: 'class Place(TypedDict):\n    city: str\n    country: NotRequired[str]\n\ndef f(place: Place): ...',
    properties: { place: { type: 'object', properties: { city: text, country: text }, required: ['city'] } },
    required: ['place'],
  },
  {
    name: 'a TypedDict that is not total',
    source: 'class Place(TypedDict, total=False):\n    city: Required[str]\n    country: str\ndef f(place: Place): ...',
    properties: { place: { type: 'object', properties: { city: text, country: text }, required: ['city'] } },
    required: ['place'],
  },
  {
    name: 'a dataclass',
    source:
      '@dataclass\nclass Place:\n    city: str\n    tags: list[str] = field(default_factory=list)\n    country: str = "UK"  # where\ndef f(place: Place): ...',
    properties: {
      place: {
        type: 'object',
        properties: {
          city: text,
          tags: { type: 'array', items: text, default: [] },
          country: { ...text, description: 'where', default: 'UK' },
        },
        required: ['city'],
      },
    },
    required: ['place'],
  },
  {
    name: 'a pydantic model with a base',
    source:
      'class Base(BaseModel):\n    id: int = Field(..., gt=0, description="The id.")\n\nclass Item(Base):\n    """An item."""\n    name: str = Field(min_length=1)\n    price: float = Field(0.5, lt=10)\n\ndef f(item: Item): ...',
    properties: {
      item: {
        type: 'object',
        properties: {
          id: { ...integer, exclusiveMinimum: 0, description: 'The id.' },
          name: { ...text, minLength: 1 },
          price: { type: 'number', exclusiveMaximum: 10, default: 0.5 },
        },
        required: ['id', 'name'],
        description: 'An item.',
      },
    },
    required: ['item'],
  },
  {
    name: 'nested models',
    source:
      'class A(BaseModel):\n    x: str\nclass B(BaseModel):\n    a: list[A]\n    b: dict[str, A] | None = None\ndef f(b: B): ...',
    properties: {
      b: {
        type: 'object',
        properties: {
          a: { type: 'array', items: { type: 'object', properties: { x: text }, required: ['x'] } },
          b: {
            type: ['object', 'null'],
            additionalProperties: { type: 'object', properties: { x: text }, required: ['x'] },
            default: null,
          },
        },
        required: ['a'],
      },
    },
    required: ['b'],
  },
  {
    name: 'aliases, NewType, TypeVar',
    source:
      'Name = Literal["a", "b"]\nId = NewType("Id", int)\nT = TypeVar("T", bound=str)\ntype Tags = list[str]\ndef f(a: Name, b: Id, c: T, d: Tags): ...',
    properties: { a: { ...text, enum: ['a', 'b'] }, b: integer, c: text, d: { type: 'array', items: text } },
    required: ['a', 'b', 'c', 'd'],
  },
  {
    name: 'dates and ids',
    source: 'def f(a: datetime, b: datetime.date, c: UUID): ...',
    properties: { a: { ...text, format: 'date-time' }, b: { ...text, format: 'date' }, c: { ...text, format: 'uuid' } },
    required: ['a', 'b', 'c'],
  },
];

describe('types of Python', () => {
  test.each(ROWS)('$name', ({ source, properties, required }) => {
    expect(firstFunction(source).parameters).toEqual({ type: 'object', properties, ...(required ? { required } : {}) });
    expect(toolsFromSignature(source).language).toBe('python');
  });
});
