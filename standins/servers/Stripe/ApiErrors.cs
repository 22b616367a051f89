namespace StreamPlatform.Standins.Stripe;

internal static class ApiErrors
{
    private const string Invalid = "invalid_request_error";

    public static ApiError MissingKey() => new(401, Invalid, null,
        "You did not provide an API key. Give one as bearer token or as the user name of basic authentication.");

    public static ApiError InvalidKey(string key) => new(401, Invalid, null, $"Invalid API Key provided: {Masked(key)}");

    public static ApiError UnknownRoute(string method, string path) => new(404, Invalid, "url_invalid", $"Unrecognized request URL ({method}: {path}).");

    public static ApiError OtherVersion(string given) => new(400, Invalid, null, $"Invalid API version: {given}. This stand-in speaks {ApiVersion.Current} only.");

    public static ApiError NoSuch(string kind, string id, string parameter = "id") => new(404, Invalid, "resource_missing", $"No such {kind.Replace('.', ' ')}: '{id}'")
    {
        Parameter = parameter,
        IsOutcome = true,
    };

    public static ApiError Missing(string parameter) => new(400, Invalid, "parameter_missing", $"Missing required param: {parameter}.") { Parameter = parameter };

    public static ApiError Unknown(string parameter) => new(400, Invalid, "parameter_unknown", $"Received unknown parameter: {parameter}") { Parameter = parameter };

    public static ApiError InvalidInteger(string parameter, string value) =>
        new(400, Invalid, "parameter_invalid_integer", $"Invalid integer: {value}") { Parameter = parameter };

    public static ApiError InvalidValue(string parameter, string message) => new(400, Invalid, null, message) { Parameter = parameter };

    // The request is well formed, but the state of things does not allow it.
    public static ApiError Conflict(string? code, string message, string? parameter = null) =>
        new(400, Invalid, code, message) { Parameter = parameter, IsOutcome = true };

    public static ApiError CannotExpand(string path) => new(400, Invalid, "property_not_expandable", $"This property cannot be expanded ({path}).") { Parameter = "expand" };

    public static ApiError OtherParameters(string key) => new(400, "idempotency_error", null,
        $"Keys for idempotent requests can only be used with the same parameters they were first used with. Use another key than '{key}' for another request.");

    public static ApiError KeyTooLong() => new(400, Invalid, null, "Idempotency keys have at most 255 characters.");

    public static ApiError Unexpected() => new(500, "api_error", null, "An unknown error occurred") { IsOutcome = true };

    private static string Masked(string key) => key.Length <= 8 ? "****" : $"{key[..7]}****{key[^4..]}";
}
