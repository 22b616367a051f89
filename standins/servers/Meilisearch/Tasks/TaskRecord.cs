using System.Text.Json.Nodes;
using StreamPlatform.Standins.Meilisearch.Storage;

namespace StreamPlatform.Standins.Meilisearch.Tasks;

// A piece of work that was accepted. Options say what to do; Documents hold what came with it until it is done.
internal sealed record TaskRecord(long Uid, string? IndexUid, string Type, string Status, JsonObject Options, JsonObject? Details, DateTimeOffset Enqueued)
{
    public byte[]? Documents { get; init; }

    public JsonObject? Error { get; init; }

    public DateTimeOffset? Started { get; init; }

    public DateTimeOffset? Finished { get; init; }

    public long? CanceledBy { get; init; }

    public long? Batch { get; init; }

    public JsonObject Summary() => new()
    {
        ["taskUid"] = Uid,
        ["indexUid"] = IndexUid,
        ["status"] = Status,
        ["type"] = Type,
        ["enqueuedAt"] = Moment.Text(Enqueued),
    };

    public JsonObject ToJson() => new()
    {
        ["uid"] = Uid,
        ["batchUid"] = Batch,
        ["indexUid"] = IndexUid,
        ["status"] = Status,
        ["type"] = Type,
        ["canceledBy"] = CanceledBy,
        ["details"] = Details?.DeepClone(),
        ["error"] = Error?.DeepClone(),
        ["duration"] = Started is { } started && Finished is { } finished ? Moment.Duration(finished - started) : null,
        ["enqueuedAt"] = Moment.Text(Enqueued),
        ["startedAt"] = Started is { } begun ? Moment.Text(begun) : null,
        ["finishedAt"] = Finished is { } ended ? Moment.Text(ended) : null,
    };
}
