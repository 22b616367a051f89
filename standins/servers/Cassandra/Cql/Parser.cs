using StreamPlatform.Standins.Cassandra.Types;

namespace StreamPlatform.Standins.Cassandra.Cql;

// One statement of CQL, read from left to right. What stands in the language but not here is refused by name.
internal sealed partial class Parser
{
    private readonly string _cql;
    private readonly List<Token> _tokens;
    private int _at;
    private int _markers;

    private Parser(string cql)
    {
        _cql = cql;
        _tokens = Lexer.Read(cql);
    }

    private Token Current => _tokens[_at];

    public static (Statement Statement, int Markers) Parse(string cql)
    {
        var parser = new Parser(cql);
        var statement = parser.ReadStatement();
        parser.Accept(";");
        if (parser.Current.Kind != TokenKind.End)
        {
            throw parser.Unexpected("end of the statement");
        }

        return (statement, parser._markers);
    }

    public static CqlType ParseType(string cql) => new Parser(cql).ReadType();

    private Statement ReadStatement()
    {
        var word = Current.Kind == TokenKind.Name ? Current.Text : throw Unexpected("a statement");
        _at++;
        return word switch
        {
            "select" => Select(),
            "insert" => Insert(),
            "update" => Update(),
            "delete" => Delete(),
            "begin" => Batch(),
            "use" => new UseStatement(Name()),
            "truncate" => Truncate(),
            "create" => Create(),
            "alter" => Alter(),
            "drop" => Drop(),
            "grant" or "revoke" or "list" or "describe" or "desc" => throw CqlError.NotOffered(word.ToUpperInvariant()),
            _ => throw Error(_tokens[_at - 1], $"no viable alternative at input '{word}'"),
        };
    }

    private TruncateStatement Truncate()
    {
        AcceptKeyword("table");
        return new TruncateStatement(Table());
    }

    private TableName Table()
    {
        var first = Name();
        return Accept(".") ? new TableName(first, Name()) : new TableName(null, first);
    }

    private string Name()
    {
        if (Current.Kind is not (TokenKind.Name or TokenKind.QuotedName))
        {
            throw Unexpected("a name");
        }

        return _tokens[_at++].Text;
    }

    private bool Accept(string symbol)
    {
        var found = Current.Is(symbol);
        _at += found ? 1 : 0;
        return found;
    }

    private bool AcceptKeyword(string word)
    {
        var found = Current.IsKeyword(word);
        _at += found ? 1 : 0;
        return found;
    }

    private bool AcceptKeywords(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (_at + i >= _tokens.Count || !_tokens[_at + i].IsKeyword(words[i]))
            {
                return false;
            }
        }

        _at += words.Length;
        return true;
    }

    private void Expect(string symbol)
    {
        if (!Accept(symbol))
        {
            throw Unexpected($"'{symbol}'");
        }
    }

    private void ExpectKeyword(string word)
    {
        if (!AcceptKeyword(word))
        {
            throw Unexpected($"K_{word.ToUpperInvariant()}");
        }
    }

    private List<T> Several<T>(Func<T> one, string? close = null)
    {
        var all = new List<T>();
        if (close is not null && Accept(close))
        {
            return all;
        }

        do
        {
            all.Add(one());
        }
        while (Accept(","));
        if (close is not null)
        {
            Expect(close);
        }

        return all;
    }

    private CqlError Unexpected(string wanted) => Error(Current, $"mismatched input {Current} expecting {wanted}");

    private CqlError Error(Token token, string what) => CqlError.Syntax($"{Lexer.Place(_cql, token.Index)} {what}");
}
