using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Meilisearch;

// What is answered instead of success, or kept with a failed task. Clients decide by the code, so codes are the original's.
internal sealed class ApiError(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public string Type => Status switch
    {
        401 or 403 => "auth",
        500 or 507 => "internal",
        _ => "invalid_request",
    };

    public JsonObject ToJson() => new()
    {
        ["message"] = Message,
        ["code"] = Code,
        ["type"] = Type,
        ["link"] = $"https://docs.meilisearch.com/errors#{Code}",
    };
}
