namespace StreamPlatform.Standins.Meilisearch;

internal static class ApiErrors
{
    public static ApiError IndexNotFound(string uid) => new(404, "index_not_found", $"Index `{uid}` not found.");

    public static ApiError IndexExists(string uid) => new(409, "index_already_exists", $"Index `{uid}` already exists.");

    public static ApiError InvalidIndexUid(string uid) => new(400, "invalid_index_uid",
        $"`{uid}` is not a valid index uid. Index uid can be an integer or a string containing only alphanumeric characters, hyphens (-) and underscores (_), and can not be more than 512 bytes.");

    public static ApiError DocumentNotFound(string id) => new(404, "document_not_found", $"Document `{id}` not found.");

    public static ApiError TaskNotFound(long uid) => new(404, "task_not_found", $"Task `{uid}` not found.");

    public static ApiError KeyNotFound(string key) => new(404, "api_key_not_found", $"API key `{key}` not found.");

    public static ApiError MissingAuthorization() => new(401, "missing_authorization_header",
        "The Authorization header is missing. It must use the bearer authorization method.");

    public static ApiError InvalidKey() => new(403, "invalid_api_key", "The provided API key is invalid.");

    public static ApiError MalformedPayload(string why) => new(400, "malformed_payload",
        $"The `json` payload provided is malformed. `{why}`.");

    public static ApiError MissingPayload() => new(400, "missing_payload", "A json payload is missing.");

    public static ApiError InvalidContentType(string? given) => given is null
        ? new(415, "missing_content_type", "A Content-Type header is missing. Accepted values for the Content-Type header are: `application/json`, `application/x-ndjson`")
        : new(415, "invalid_content_type", $"The Content-Type `{given}` is invalid. Accepted values for the Content-Type header are: `application/json`, `application/x-ndjson`");

    public static ApiError UnknownField(string name, IEnumerable<string> known) => new(400, "bad_request",
        $"Unknown field `{name}`: expected one of {string.Join(", ", known.Select(field => $"`{field}`"))}");

    public static ApiError InvalidFilter(string message) => new(400, "invalid_search_filter", message);

    public static ApiError InvalidSort(string message) => new(400, "invalid_search_sort", message);

    public static ApiError InvalidDocumentId(string id) => new(400, "invalid_document_id",
        $"Document identifier `{id}` is invalid. A document identifier can be of type integer or string, only composed of alphanumeric characters (a-z A-Z 0-9), hyphens (-) and underscores (_), and can not be more than 511 bytes.");

    public static ApiError NotSupported(string what) => new(501, "not_supported_by_stand_in", $"{what} is not offered by this stand-in.");
}
