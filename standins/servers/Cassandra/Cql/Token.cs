namespace StreamPlatform.Standins.Cassandra.Cql;

internal enum TokenKind
{
    Name,
    QuotedName,
    Text,
    Integer,
    Decimal,
    Uuid,
    Blob,
    Symbol,
    End,
}

// A name without quotes is in small letters, whatever it was written as.
internal readonly record struct Token(TokenKind Kind, string Text, int Index)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsKeyword(string word) => Kind == TokenKind.Name && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => Kind == TokenKind.End ? "<EOF>" : $"'{Text}'";
}
