namespace Cassandra.Serialization;

// Key is a map's key type, Element the type of what a collection holds.
internal sealed record CqlType(ColumnTypeCode Code, CqlType Element = null, CqlType Key = null)
{
    public bool IsCollection => Code is ColumnTypeCode.List or ColumnTypeCode.Set or ColumnTypeCode.Map;

    public override string ToString() => Code switch
    {
        ColumnTypeCode.Map => $"map<{Key}, {Element}>",
        ColumnTypeCode.List or ColumnTypeCode.Set => $"{Code.ToString().ToLowerInvariant()}<{Element}>",
        _ => Code.ToString().ToLowerInvariant(),
    };
}
