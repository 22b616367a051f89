namespace StreamPlatform.Standins.Mongo.Query;

internal sealed class ExecutionStats
{
    public long KeysExamined { get; set; }

    public long DocumentsExamined { get; set; }

    public long Returned { get; set; }
}
