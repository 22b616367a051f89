using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo;

internal static class Errors
{
    public static MongoError BadValue(string message) => new(2, "BadValue", message);

    public static MongoError FailedToParse(string message) => new(9, "FailedToParse", message);

    public static MongoError Unauthorized(string message) => new(13, "Unauthorized", message);

    public static MongoError TypeMismatch(string message) => new(14, "TypeMismatch", message);

    public static MongoError AuthenticationFailed() => new(18, "AuthenticationFailed", "Authentication failed.");

    public static MongoError IllegalOperation(string message) => new(20, "IllegalOperation", message);

    public static MongoError NamespaceNotFound(string message) => new(26, "NamespaceNotFound", message);

    public static MongoError IndexNotFound(string message) => new(27, "IndexNotFound", message);

    public static MongoError PathNotViable(string message) => new(28, "PathNotViable", message);

    public static MongoError ConflictingUpdateOperators(string message) => new(40, "ConflictingUpdateOperators", message);

    public static MongoError CursorNotFound(long id) => new(43, "CursorNotFound", $"cursor id {id} not found");

    public static MongoError MaxTimeExpired() => new(50, "MaxTimeMSExpired", "operation exceeded time limit");

    public static MongoError NamespaceExists(string message) => new(48, "NamespaceExists", message);

    public static MongoError DollarPrefixedFieldName(string message) => new(52, "DollarPrefixedFieldName", message);

    public static MongoError CommandNotFound(string name) => new(59, "CommandNotFound", $"no such command: '{name}'");

    public static MongoError ImmutableField(string message) => new(66, "ImmutableField", message);

    public static MongoError CannotCreateIndex(string message) => new(67, "CannotCreateIndex", message);

    public static MongoError InvalidOptions(string message) => new(72, "InvalidOptions", message);

    public static MongoError InvalidNamespace(string message) => new(73, "InvalidNamespace", message);

    public static MongoError IndexOptionsConflict(string message) => new(85, "IndexOptionsConflict", message);

    public static MongoError IndexKeySpecsConflict(string message) => new(86, "IndexKeySpecsConflict", message);

    public static MongoError CannotBackfill() => new(15, "Overflow", "an array position is too far behind the end of the array");

    public static MongoError NotImplemented(string message) => new(238, "NotImplemented", message);

    public static MongoError CommandNotSupported(string message) => new(115, "CommandNotSupported", message);

    public static MongoError InvalidPipelineOperator(string name) =>
        new(168, "InvalidPipelineOperator", $"Unrecognized expression '{name}'");

    public static MongoError UnknownStage(string name) => new(40324, "Location40324", $"Unrecognized pipeline stage name: '{name}'");

    public static MongoError UnknownField(string command, string field) =>
        new(40415, "Location40415", $"BSON field '{command}.{field}' is an unknown field.");

    public static MongoError MissingField(string command, string field) =>
        new(40414, "Location40414", $"BSON field '{command}.{field}' is missing but a required field");

    public static MongoError TransactionTooOld(long given, long seen) => new(
        225, "TransactionTooOld", $"Retryable write with txnNumber {given} is prohibited because a newer one, {seen}, has started");

    public static MongoError TransactionsNotOffered() => new(
        263, "OperationNotSupportedInTransaction", "Multi-document transactions are not offered by this server");

    public static MongoError QueryPlanKilled(string message) => new(175, "QueryPlanKilled", message);

    public static MongoError SortMemoryExceeded(long limit) => new(
        292, "QueryExceededMemoryLimitNoDiskUseAllowed", $"Sort exceeded memory limit of {limit} bytes");

    public static MongoError DocumentTooLarge(int size) =>
        new(10334, "BSONObjectTooLarge", $"BSONObj size: {size} is invalid. Size must be between 0 and 16793600(16MB)");

    public static MongoError MechanismUnavailable(string name) =>
        new(334, "MechanismUnavailable", $"Received authentication for mechanism {name} which is not enabled");

    public static MongoError InternalError(string message) => new(1, "InternalError", message);

    public static MongoError Location(int code, string message) => new(code, $"Location{code}", message);

    public static MongoError DuplicateKey(string ns, string index, BsonDocument pattern, BsonDocument value) =>
        new(11000, "DuplicateKey", $"E11000 duplicate key error collection: {ns} index: {index} dup key: {value}")
        {
            Details = new BsonDocument { { "keyPattern", pattern }, { "keyValue", value } },
        };
}
