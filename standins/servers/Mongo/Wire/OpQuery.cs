using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Wire;

// flags int32 | fullCollectionName cstring | numberToSkip int32 | numberToReturn int32 | query document | returnFieldsSelector document?
// Today's drivers send it for their first handshake only, and for the authentication in it, to `admin.$cmd`.
internal readonly record struct OpQuery(string Namespace, BsonDocument Query)
{
    public static OpQuery Read(Frame frame)
    {
        var input = new WireInput(frame.Payload);
        input.Int32();
        var ns = input.CString();
        input.Int32();
        input.Int32();
        var query = input.Document();
        if (!input.AtEnd)
        {
            input.Document();
        }
        if (!input.AtEnd)
        {
            throw new WireException("extra bytes behind the query");
        }
        var wrapped = query.TryGetValue("$query", out var inner) ? inner as BsonDocument : null;
        return new OpQuery(ns, wrapped ?? query);
    }
}
