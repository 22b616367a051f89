namespace StreamPlatform.Standins.Cassandra.Cql;

internal sealed partial class Parser
{
    private SelectStatement Select()
    {
        if (Current.IsKeyword("distinct") || Current.IsKeyword("json"))
        {
            throw CqlError.NotOffered($"SELECT {Current.Text.ToUpperInvariant()}");
        }

        var selectors = Accept("*") ? [] : Several(ReadSelector);
        ExpectKeyword("from");
        var table = Table();
        var where = AcceptKeyword("where") ? Where() : [];
        if (Current.IsKeyword("group"))
        {
            throw CqlError.NotOffered("GROUP BY");
        }

        var orders = AcceptKeywords("order", "by") ? Several(ReadOrder) : [];
        var perPartition = AcceptKeywords("per", "partition", "limit") ? ReadTerm() : null;
        var limit = AcceptKeyword("limit") ? ReadTerm() : null;
        return new SelectStatement(table, selectors, where, orders, perPartition, limit, AcceptKeywords("allow", "filtering"));
    }

    private Selector ReadSelector()
    {
        var name = Name();
        if (!Accept("("))
        {
            return new ColumnSelector(name, Alias());
        }

        var columns = Accept("*") || AcceptOne() ? [] : Several(Name);
        Expect(")");
        return new CallSelector(name, columns, Alias());
    }

    // count(1)
    private bool AcceptOne()
    {
        var found = Current is { Kind: TokenKind.Integer, Text: "1" };
        _at += found ? 1 : 0;
        return found;
    }

    private string? Alias() => AcceptKeyword("as") ? Name() : null;

    private ClusteringOrder ReadOrder()
    {
        var column = Name();
        var descending = AcceptKeyword("desc");
        if (!descending)
        {
            AcceptKeyword("asc");
        }

        return new ClusteringOrder(column, descending);
    }
}
