using StreamPlatform.Standins.Cassandra.Types;

namespace StreamPlatform.Standins.Cassandra.Cql;

internal sealed partial class Parser
{
    private Term ReadTerm()
    {
        var token = Current;
        _at++;
        switch (token.Kind)
        {
            case TokenKind.Text:
                return new Literal(LiteralKind.Text, token.Text);
            case TokenKind.Integer:
                return new Literal(LiteralKind.Integer, token.Text);
            case TokenKind.Decimal:
                return new Literal(LiteralKind.Decimal, token.Text);
            case TokenKind.Uuid:
                return new Literal(LiteralKind.Uuid, token.Text);
            case TokenKind.Blob:
                return new Literal(LiteralKind.Blob, token.Text);
            case TokenKind.Name when token.IsKeyword("null"):
                return new NullTerm();
            case TokenKind.Name when token.IsKeyword("true") || token.IsKeyword("false"):
                return new Literal(LiteralKind.Boolean, token.Text);
            case TokenKind.Name when Accept("("):
                return new Call(token.Text, Several(ReadTerm, ")"));
            case TokenKind.Symbol when token.Text is "?" or ":":
                return new Marker(_markers++, token.Text == "?" ? null : Name());
            case TokenKind.Symbol when token.Text == "[":
                return new Collection(BracketKind.List, Several(ReadTerm, "]"));
            case TokenKind.Symbol when token.Text == "{":
                return SetOrMap();
            case TokenKind.Symbol when token.Text == "(":
                throw CqlError.NotOffered("A tuple or a cast");
            default:
                _at--;
                throw Unexpected("a term");
        }
    }

    private Collection SetOrMap()
    {
        var parts = new List<Term>();
        var isMap = false;
        if (Accept("}"))
        {
            return new Collection(BracketKind.Set, parts);
        }

        do
        {
            parts.Add(ReadTerm());
            if (Accept(":"))
            {
                isMap = true;
                parts.Add(ReadTerm());
            }
        }
        while (Accept(","));
        Expect("}");
        return new Collection(isMap ? BracketKind.Map : BracketKind.Set, parts);
    }

    private List<Relation> Where()
    {
        var relations = new List<Relation>();
        do
        {
            relations.Add(ReadRelation());
        }
        while (AcceptKeyword("and"));
        return relations;
    }

    private Relation ReadRelation()
    {
        if (Current.Is("("))
        {
            throw CqlError.NotOffered("A relation of several columns");
        }

        var column = Name();
        if (Current.Is("("))
        {
            throw CqlError.NotOffered($"A relation of {column}()");
        }

        if (Current.Is("["))
        {
            throw CqlError.NotOffered("A condition on an element");
        }

        if (AcceptKeyword("in"))
        {
            return Accept("(") ? new Relation(column, Operator.In, Several(ReadTerm, ")")) : new Relation(column, Operator.In, [ReadTerm()], IsWholeList: true);
        }

        if (Current.Kind == TokenKind.Name)
        {
            throw CqlError.NotOffered(Current.Text.ToUpperInvariant());
        }

        return new Relation(column, ReadOperator(), [ReadTerm()]);
    }

    private Operator ReadOperator() => Accept("=") ? Operator.Equal
        : Accept("<=") ? Operator.LessOrEqual
        : Accept(">=") ? Operator.GreaterOrEqual
        : Accept("<") ? Operator.Less
        : Accept(">") ? Operator.Greater
        : Accept("!=") ? Operator.NotEqual
        : throw Unexpected("an operator");

    private CqlType ReadType()
    {
        var name = Current.Kind == TokenKind.Name ? Name() : throw (Current.Kind == TokenKind.QuotedName ? CqlError.NotOffered($"The type \"{Current.Text}\"") : Unexpected("a type"));
        return name switch
        {
            "frozen" => Bracketed(() => ReadType().Freeze()),
            "list" => Bracketed(() => new CqlType(CqlCode.List, ElementType())),
            "set" => Bracketed(() => new CqlType(CqlCode.Set, ElementType())),
            "map" => Bracketed(MapType),
            _ => CqlType.Named(name) ?? throw CqlError.NotOffered($"The type {name}"),
        };
    }

    private CqlType MapType()
    {
        var key = ElementType();
        Expect(",");
        return new CqlType(CqlCode.Map, ElementType(), key);
    }

    private CqlType ElementType()
    {
        var type = ReadType();
        return type.IsMultiCell ? throw CqlError.Invalid($"Non-frozen collections are not allowed inside collections: {type}") : type;
    }

    private CqlType Bracketed(Func<CqlType> inside)
    {
        Expect("<");
        var type = inside();
        Expect(">");
        return type;
    }
}
