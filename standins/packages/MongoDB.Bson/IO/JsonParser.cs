using System.Globalization;
using System.Text;

namespace MongoDB.Bson.IO;

/// <summary>A recursive descent over JSON text.</summary>
internal sealed partial class JsonParser(string text)
{
    private const int MaxDepth = 1000;
    private int _depth;

    public int Position { get; set; }

    private char Next => Position < text.Length ? text[Position] : '\0';

    public bool IsAtEnd()
    {
        SkipSpace();
        return Position >= text.Length;
    }

    public BsonValue ParseValue()
    {
        SkipSpace();
        return Next switch
        {
            '{' => ExtendedJson.Interpret(ParseObject()),
            '[' => ParseArray(),
            '"' or '\'' => new BsonString(ParseString()),
            '/' => ParseRegularExpression(),
            '-' or '+' or '.' or (>= '0' and <= '9') => ParseNumber(),
            _ => ParseWord(),
        };
    }

    private BsonDocument ParseObject()
    {
        Enter();
        var document = new BsonDocument(allowDuplicateNames: true);
        Position++;
        SkipSpace();
        while (Next != '}')
        {
            SkipSpace();
            var name = Next is '"' or '\'' ? ParseString() : ParseUnquotedName();
            Expect(':');
            document.Add(name, ParseValue());
            SkipSpace();
            if (Next == ',')
            {
                Position++;
                SkipSpace();
                if (Next == '}')
                {
                    throw Unexpected("a name");
                }
            }
            else if (Next != '}')
            {
                throw Unexpected("',' or '}'");
            }
        }
        Position++;
        _depth--;
        document.AllowDuplicateNames = false;
        return document;
    }

    private BsonArray ParseArray()
    {
        Enter();
        var array = new BsonArray();
        Position++;
        SkipSpace();
        while (Next != ']')
        {
            array.Add(ParseValue());
            SkipSpace();
            if (Next == ',')
            {
                Position++;
                SkipSpace();
                if (Next == ']')
                {
                    throw Unexpected("a value");
                }
            }
            else if (Next != ']')
            {
                throw Unexpected("',' or ']'");
            }
        }
        Position++;
        _depth--;
        return array;
    }

    private BsonValue ParseNumber()
    {
        var start = Position;
        if (Next is '-' or '+')
        {
            Position++;
            if (char.IsLetter(Next))
            {
                var word = ParseIdentifier();
                return word == "Infinity" ? new BsonDouble(text[start] == '-' ? double.NegativeInfinity : double.PositiveInfinity) : throw Unexpected("a number");
            }
        }
        while (char.IsAsciiLetterOrDigit(Next) || Next is '.' or '+' or '-')
        {
            Position++;
        }
        var lexeme = text[start..Position];
        if (lexeme.AsSpan().IndexOfAny(".eE") < 0)
        {
            if (int.TryParse(lexeme, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small))
            {
                return new BsonInt32(small);
            }
            if (long.TryParse(lexeme, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large))
            {
                return new BsonInt64(large);
            }
        }
        return double.TryParse(lexeme, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new BsonDouble(number)
            : throw new FormatException($"Invalid JSON number '{lexeme}'.");
    }

    private string ParseString()
    {
        var quote = Next;
        var result = new StringBuilder();
        Position++;
        while (Next != quote)
        {
            if (Position >= text.Length)
            {
                throw new FormatException("End of file in JSON string.");
            }
            var c = text[Position++];
            result.Append(c == '\\' ? ParseEscape() : c);
        }
        Position++;
        return result.ToString();
    }

    private char ParseEscape()
    {
        var c = Next;
        Position++;
        switch (c)
        {
            case '\'' or '"' or '\\' or '/': return c;
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u' when Position + 4 <= text.Length && ushort.TryParse(text.AsSpan(Position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                Position += 4;
                return (char)code;
            default: throw new FormatException($"Invalid escape sequence in JSON string '\\{c}'.");
        }
    }

    private BsonRegularExpression ParseRegularExpression()
    {
        var pattern = new StringBuilder();
        Position++;
        while (Next != '/')
        {
            if (Position >= text.Length)
            {
                throw new FormatException("End of file in JSON regular expression.");
            }
            if (Next == '\\' && Position + 1 < text.Length)
            {
                if (text[Position + 1] != '/')
                {
                    pattern.Append('\\');
                }
                Position++;
            }
            pattern.Append(text[Position++]);
        }
        Position++;
        var options = char.IsAsciiLetter(Next) ? ParseIdentifier() : string.Empty;
        return new BsonRegularExpression(pattern.ToString(), options);
    }

    private string ParseUnquotedName() => ParseIdentifier() is { Length: > 0 } name ? name : throw Unexpected("a name");

    private string ParseIdentifier()
    {
        var start = Position;
        while (char.IsLetterOrDigit(Next) || Next is '$' or '_')
        {
            Position++;
        }
        return text[start..Position];
    }

    private void Enter()
    {
        if (++_depth > MaxDepth)
        {
            throw new FormatException($"JSON is nested more than {MaxDepth} deep.");
        }
    }

    private void Expect(char c)
    {
        SkipSpace();
        if (Next != c)
        {
            throw Unexpected($"'{c}'");
        }
        Position++;
    }

    private void SkipSpace()
    {
        while (Position < text.Length && char.IsWhiteSpace(text[Position]))
        {
            Position++;
        }
    }

    private FormatException Unexpected(string expected) => new(
        Position < text.Length
            ? $"JSON reader was expecting {expected} but found '{text[Position]}' at position {Position}."
            : $"JSON reader was expecting {expected} but found the end of the text.");
}
