namespace StreamPlatform.Standins.Cassandra.Wire;

internal sealed class PreparedResult(byte[] id, IReadOnlyList<ColumnSpec> variables, IReadOnlyList<int> partitionKey, IReadOnlyList<ColumnSpec>? columns) : Result
{
    public override void Write(BodyWriter body)
    {
        body.Int32(4);
        body.ShortBytes(id);
        Metadata.WriteVariables(body, variables, partitionKey);
        if (columns is null)
        {
            Metadata.WriteNone(body);
        }
        else
        {
            Metadata.Write(body, columns, null, skip: false);
        }
    }
}
