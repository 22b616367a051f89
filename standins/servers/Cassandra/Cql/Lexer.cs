using System.Text.RegularExpressions;

namespace StreamPlatform.Standins.Cassandra.Cql;

internal static partial class Lexer
{
    // The first that matches wins: 12345678-… is a uuid before it is a number, 0xCA is a blob.
    [GeneratedRegex("""
        \G(?:
          (?<skip>\s+|--[^\n]*|//[^\n]*|/\*.*?\*/)
        | (?<uuid>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})
        | (?<blob>0x(?:[0-9a-f]{2})*)
        | (?<decimal>-?\d+(?:\.\d*(?:e[+-]?\d+)?|e[+-]?\d+))
        | (?<integer>-?\d+)
        | (?<name>[a-z][a-z0-9_]*)
        | "(?<quoted>(?:[^"]|"")+)"
        | '(?<text>(?:[^']|'')*)'
        | \$\$(?<dollars>.*?)\$\$
        | (?<symbol><=|>=|!=|[-+*/%=<>(){}\[\],.;:?!])
        )
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Next();

    public static List<Token> Read(string cql)
    {
        var tokens = new List<Token>();
        var match = Next().Match(cql);
        var end = 0;
        while (match.Success)
        {
            if (Of(match) is { } token)
            {
                tokens.Add(token);
            }

            end = match.Index + match.Length;
            match = Next().Match(cql, end);
        }

        if (end < cql.Length)
        {
            throw CqlError.Syntax($"{Place(cql, end)} no viable alternative at character '{cql[end]}'");
        }

        tokens.Add(new Token(TokenKind.End, "", end));
        return tokens;
    }

    public static string Place(string cql, int index)
    {
        var before = cql.AsSpan(0, index);
        return $"line {before.Count('\n') + 1}:{index - (before.LastIndexOf('\n') + 1)}";
    }

    private static Token? Of(Match match)
    {
        if (match.Groups["skip"].Success)
        {
            return null;
        }

        return Value("name") is { } name ? new Token(TokenKind.Name, name.ToLowerInvariant(), match.Index)
            : Value("symbol") is { } symbol ? new Token(TokenKind.Symbol, symbol, match.Index)
            : Value("integer") is { } integer ? new Token(TokenKind.Integer, integer, match.Index)
            : Value("text") is { } text ? new Token(TokenKind.Text, text.Replace("''", "'", StringComparison.Ordinal), match.Index)
            : Value("quoted") is { } quoted ? new Token(TokenKind.QuotedName, quoted.Replace("\"\"", "\"", StringComparison.Ordinal), match.Index)
            : Value("uuid") is { } uuid ? new Token(TokenKind.Uuid, uuid, match.Index)
            : Value("blob") is { } blob ? new Token(TokenKind.Blob, blob, match.Index)
            : Value("decimal") is { } number ? new Token(TokenKind.Decimal, number, match.Index)
            : new Token(TokenKind.Text, Value("dollars")!, match.Index);

        string? Value(string group) => match.Groups[group] is { Success: true } found ? found.Value : null;
    }
}
