namespace StreamPlatform.Standins.Cassandra.Cql;

internal enum LiteralKind
{
    Text,
    Integer,
    Decimal,
    Boolean,
    Uuid,
    Blob,
}

internal static class LiteralKinds
{
    public static string CqlName(this LiteralKind kind) => kind switch
    {
        LiteralKind.Text => "STRING",
        LiteralKind.Decimal => "FLOAT",
        LiteralKind.Blob => "HEX",
        _ => kind.ToString().ToUpperInvariant(),
    };
}

internal abstract record Term;

internal sealed record Literal(LiteralKind Kind, string Text) : Term;

internal sealed record NullTerm : Term;

internal sealed record Marker(int Index, string? Name) : Term;

internal sealed record Call(string Function, IReadOnlyList<Term> Arguments) : Term;

internal enum BracketKind
{
    List,
    Set,
    Map,
}

// A map's parts are keys and values in turn. {} is a set or a map, whichever its place wants.
internal sealed record Collection(BracketKind Kind, IReadOnlyList<Term> Parts) : Term;
