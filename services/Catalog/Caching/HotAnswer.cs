using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace StreamPlatform.Catalog.Caching;

// An endpoint filter for lists that look alike to everybody: the answer to the same query is made once.
internal sealed class HotAnswer(HotCache cache, Generations generations, IOptions<JsonOptions> json) : IEndpointFilter
{
    // whoever asks for more than this asks for something that nobody else does
    private const int LongestQuery = 200;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var query = http.Request.QueryString.Value ?? "";
        if (query.Length > LongestQuery)
        {
            return await next(context);
        }

        object? made = null;
        try
        {
            var answer = await cache.GetAsync(generations.ListKey(http.Request.Path + query), async () => Write(made = await next(context)));
            return answer is null ? made ?? await next(context) : TypedResults.Bytes(answer, "application/json; charset=utf-8");
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            // the one that loaded it for all of us has left
            return await next(context);
        }
    }

    // Null: a problem, which is not kept.
    private byte[]? Write(object? result) => (result as INestedHttpResult)?.Result is IValueHttpResult { Value: { } value } and IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK }
        ? JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), json.Value.SerializerOptions)
        : null;
}
