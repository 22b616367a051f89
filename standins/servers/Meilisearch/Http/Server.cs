using System.Buffers;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StreamPlatform.Standins.Meilisearch.Http;

internal static class Server
{
    private const long LargestPayload = 100L * 1024 * 1024;
    private const int UsualAnswer = 32 * 1024;

    // JSON is written as it is read by people: letters beyond ASCII stay letters
    private static readonly JsonWriterOptions Writing = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static WebApplication Build(Engine engine, IPEndPoint address)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(address);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestPayload;
        });
        var app = builder.Build();
        app.UseRouting();
        foreach (var route in Routes.All)
        {
            app.MapMethods(route.Path, [route.Method], context => AnswerAsync(context, engine, route));
        }
        return app;
    }

    public static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    private static async Task AnswerAsync(HttpContext context, Engine engine, Route route)
    {
        Answer answer;
        try
        {
            var key = Authorization.Check(context, engine, route);
            answer = await route.Handle(new Call(context, engine, key));
        }
        catch (ApiError error)
        {
            answer = new Answer(error.Status, error.ToJson());
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            answer = new Answer(413, new ApiError(413, "payload_too_large", "The provided payload reached the size limit.").ToJson());
        }
        await WriteAsync(context, answer);
    }

    private static async Task WriteAsync(HttpContext context, Answer answer)
    {
        context.Response.StatusCode = answer.Status;
        if (answer.Status == StatusCodes.Status204NoContent)
        {
            return;
        }
        context.Response.ContentType = "application/json";
        var buffer = new ArrayBufferWriter<byte>(UsualAnswer);
        await using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            if (answer.Body is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                answer.Body.WriteTo(writer);
            }
        }
        context.Response.ContentLength = buffer.WrittenCount;
        await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
    }
}
