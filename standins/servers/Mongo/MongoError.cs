using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo;

// What a command answers instead of ok: 1. Code and name are those of the original, since drivers decide by them.
internal sealed class MongoError(int code, string codeName, string message) : Exception(message)
{
    public int Code { get; } = code;

    public string CodeName { get; } = codeName;

    public BsonDocument Details { get; init; } = [];

    public BsonDocument ToReply()
    {
        var reply = new BsonDocument { { "ok", 0.0 }, { "errmsg", Message }, { "code", Code }, { "codeName", CodeName } };
        return reply.AddRange(Details);
    }

    public BsonDocument ToWriteError(int index)
    {
        var error = new BsonDocument { { "index", index }, { "code", Code } };
        error.AddRange(Details);
        return error.Add("errmsg", Message);
    }
}
