using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Stripe.Http;

internal sealed record Route(string Method, string Path, Func<Call, JsonObject> Handle);
