using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using StreamPlatform.Standins.Meilisearch.Keys;

namespace StreamPlatform.Standins.Meilisearch.Http;

// One request, with what it may do.
internal sealed class Call(HttpContext context, Engine engine, ApiKey? key)
{
    public Engine Engine => engine;

    public HttpRequest Request => context.Request;

    public IQueryCollection Query => context.Request.Query;

    public string IndexUid => Route("uid");

    public LiveIndex Index => engine.Get(IndexUid);

    public string Route(string name) => (string)context.Request.RouteValues[name]!;

    // Null is the master, or a server without one.
    public bool Sees(string index) => key?.AllowsIndex(index) ?? true;

    public int Number(string name, int otherwise, string area)
    {
        var text = Query[name].ToString();
        return text.Length == 0 ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new ApiError(400, $"invalid_{area}_{name}", $"Invalid value in parameter `{name}`: could not parse `{text}` as a positive integer");
    }

    public async Task<JsonNode?> BodyAsync()
    {
        RequireJson();
        try
        {
            return await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        }
        catch (JsonException wrong)
        {
            throw context.Request.ContentLength is 0 ? ApiErrors.MissingPayload() : ApiErrors.MalformedPayload(wrong.Message);
        }
    }

    public async Task<JsonObject> ObjectAsync() =>
        await BodyAsync() as JsonObject ?? throw new ApiError(400, "bad_request", "Invalid value type: expected an object");

    public async Task<byte[]> BytesAsync()
    {
        using var all = new MemoryStream((int)Math.Min(context.Request.ContentLength ?? 4096, int.MaxValue));
        await context.Request.Body.CopyToAsync(all, context.RequestAborted);
        return all.ToArray();
    }

    public string? ContentType => context.Request.ContentType?.Split(';')[0].Trim();

    private void RequireJson()
    {
        if (ContentType != "application/json")
        {
            throw ApiErrors.InvalidContentType(ContentType);
        }
    }
}
