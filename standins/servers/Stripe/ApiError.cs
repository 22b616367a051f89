using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Stripe;

// What is answered instead of success, in the shape that clients take apart.
internal sealed class ApiError(int status, string type, string? code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string? Code { get; } = code;

    public string? Parameter { get; init; }

    // The act began: what came of it is answered again under the same idempotency key.
    public bool IsOutcome { get; init; }

    // A declined payment is refused, but what was tried stays written.
    public bool KeepsChanges { get; init; }

    public JsonObject Details { get; init; } = [];

    public JsonObject ToJson()
    {
        var error = new JsonObject { ["type"] = type, ["message"] = Message };
        if (Code is not null)
        {
            error["code"] = Code;
            error["doc_url"] = $"https://docs.stripe.com/error-codes#{Code.Replace('_', '-')}";
        }

        if (Parameter is not null)
        {
            error["param"] = Parameter;
        }

        foreach (var (name, value) in Details)
        {
            error[name] = value?.DeepClone();
        }

        return new JsonObject { ["error"] = error };
    }
}
