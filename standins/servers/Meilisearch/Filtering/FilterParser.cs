using StreamPlatform.Standins.Meilisearch.Settings;

namespace StreamPlatform.Standins.Meilisearch.Filtering;

// or = and ("OR" and)* ; and = not ("AND" not)* ; not = "NOT" not | primary ; primary = "(" or ")" | attribute operation
internal sealed class FilterParser
{
    private const int DeepestNesting = 200;
    private readonly IndexSettings _settings;
    private readonly List<FilterToken> _tokens;
    private readonly string _text;
    private int _at;
    private int _depth;

    private FilterParser(string text, IndexSettings settings) => (_text, _settings, _tokens) = (text, settings, FilterLexer.Read(text));

    private FilterToken Current => _tokens[_at];

    // Blank is no filter at all.
    public static Condition? Parse(string text, IndexSettings settings)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        var parser = new FilterParser(text, settings);
        var condition = parser.Or();
        return parser.Current.Kind == FilterTokenKind.End
            ? condition
            : throw ApiErrors.InvalidFilter($"Found unexpected characters at the end of the filter: `{text[parser.Current.At..]}`. You probably forgot an `OR` or an `AND` rule.");
    }

    private Condition Or()
    {
        if (++_depth > DeepestNesting)
        {
            throw ApiErrors.InvalidFilter("Too many filter conditions, can't process more than 200 filters.");
        }
        var parts = new List<Condition> { And() };
        while (Take("OR"))
        {
            parts.Add(And());
        }
        _depth--;
        return parts.Count == 1 ? parts[0] : new AnyOf(parts);
    }

    private Condition And()
    {
        var parts = new List<Condition> { Negation() };
        while (Take("AND"))
        {
            parts.Add(Negation());
        }
        return parts.Count == 1 ? parts[0] : new AllOf(parts);
    }

    private Condition Negation()
    {
        var negated = false;
        while (Take("NOT"))
        {
            negated = !negated;
        }
        return negated ? new Not(Primary()) : Primary();
    }

    private Condition Primary()
    {
        if (Take("("))
        {
            var inner = Or();
            Expect(")");
            return inner;
        }
        if (Current.Kind == FilterTokenKind.Word && Current.Text.StartsWith("_geo", StringComparison.Ordinal))
        {
            throw ApiErrors.NotSupported($"Filtering by `{Current.Text}`");
        }
        var attribute = Value("an attribute");
        if (!_settings.IsFilterable(attribute))
        {
            throw ApiErrors.InvalidFilter(NotFilterable(attribute));
        }
        return Operation(attribute);
    }

    private Condition Operation(string attribute)
    {
        var negated = Take("NOT");
        var condition =
            Take("EXISTS") ? new Exists(attribute)
            : Take("IN") ? OneOf(attribute)
            : Take("STARTS") ? StartsWith(attribute)
            : Current.Is("CONTAINS") ? throw ApiErrors.InvalidFilter("Using `CONTAINS` in a filter requires enabling the `contains filter` experimental feature.")
            : negated ? throw MissingOperation()
            : Comparison(attribute);
        return negated ? new Not(condition) : condition;
    }

    private Condition Comparison(string attribute)
    {
        if (Take("IS"))
        {
            var negated = Take("NOT");
            Condition condition = Take("NULL") ? new IsNull(attribute) : Take("EMPTY") ? new IsEmpty(attribute) : throw MissingOperation();
            return negated ? new Not(condition) : condition;
        }
        if (Take("="))
        {
            return new EqualTo(attribute, Value("a value"));
        }
        if (Take("!="))
        {
            return new Not(new EqualTo(attribute, Value("a value")));
        }
        if (Take(">"))
        {
            return new Range(attribute, Math.BitIncrement(Number()), double.PositiveInfinity);
        }
        if (Take(">="))
        {
            return new Range(attribute, Number(), double.PositiveInfinity);
        }
        if (Take("<"))
        {
            return new Range(attribute, double.NegativeInfinity, Math.BitDecrement(Number()));
        }
        if (Take("<="))
        {
            return new Range(attribute, double.NegativeInfinity, Number());
        }
        if (!Current.IsValue || !_tokens[_at + 1].Is("TO"))
        {
            throw MissingOperation();
        }
        var from = Number();
        Expect("TO");
        return new Range(attribute, from, Number());
    }

    private Condition StartsWith(string attribute)
    {
        Expect("WITH");
        return new StartsWith(attribute, _settings.Tokenizer.Normalize(Value("a value")));
    }

    private Condition OneOf(string attribute)
    {
        Expect("[");
        var parts = new List<Condition>();
        while (!Take("]"))
        {
            if (parts.Count > 0)
            {
                Expect(",");
                if (Take("]"))
                {
                    break;
                }
            }
            parts.Add(new EqualTo(attribute, Value("a value")));
        }
        return new AnyOf(parts);
    }

    private bool Take(string keyword)
    {
        if (!Current.Is(keyword))
        {
            return false;
        }
        _at++;
        return true;
    }

    private void Expect(string keyword)
    {
        if (!Take(keyword))
        {
            throw ApiErrors.InvalidFilter($"Expression `{_text}` is missing the following closing delimiter: `{keyword}`, but instead got `{Rest()}`.");
        }
    }

    private string Value(string what)
    {
        if (!Current.IsValue || (Current.Kind == FilterTokenKind.Word && IsKeyword(Current)))
        {
            throw ApiErrors.InvalidFilter($"Was expecting {what} but instead got {Rest()}.");
        }
        return _tokens[_at++].Text;
    }

    private double Number()
    {
        var text = Value("a number");
        return Range.TryNumber(text, out var number) ? number : throw ApiErrors.InvalidFilter($"The value `{text}` is not a number.");
    }

    private static bool IsKeyword(FilterToken token) =>
        token.Is("AND") || token.Is("OR") || token.Is("NOT") || token.Is("IN") || token.Is("TO") || token.Is("EXISTS") || token.Is("IS");

    private ApiError MissingOperation() => ApiErrors.InvalidFilter(
        $"Was expecting an operation `=`, `!=`, `>=`, `>`, `<=`, `<`, `IN`, `NOT IN`, `TO`, `EXISTS`, `NOT EXISTS`, `IS NULL`, `IS NOT NULL`, `IS EMPTY`, `IS NOT EMPTY`, `STARTS WITH` or `NOT STARTS WITH` at {Rest()}.");

    private string Rest() => Current.Kind == FilterTokenKind.End ? "nothing" : $"`{_text[Current.At..]}`";

    private string NotFilterable(string attribute)
    {
        var known = _settings.Filterable.Count == 0
            ? "This index does not have configured filterable attributes."
            : $"Available filterable attribute patterns are: {string.Join(", ", _settings.Filterable.Order(StringComparer.Ordinal).Select(pattern => $"`{pattern}`"))}.";
        return $"Attribute `{attribute}` is not filterable. {known}\n{Current.At}:{_text.Length} {_text}";
    }
}
