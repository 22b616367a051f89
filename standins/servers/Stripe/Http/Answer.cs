using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Stripe.Http;

// Replays name the request that was answered first.
internal sealed record Answer(int Status, string Body, string? OriginalRequest = null)
{
    public static Answer Of(int status, JsonObject body) => new(status, body.ToJsonString());

    public static Answer Of(ApiError error) => Of(error.Status, error.ToJson());
}
