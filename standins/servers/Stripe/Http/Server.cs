using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StreamPlatform.Standins.Stripe.Pages;

namespace StreamPlatform.Standins.Stripe.Http;

internal static class Server
{
    public static WebApplication Build(Engine engine, IPEndPoint address)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(address);
            kestrel.AddServerHeader = false;
        });
        var app = builder.Build();
        app.UseRouting();
        app.MapGet("/health", context => context.Response.WriteAsync("ok"));
        foreach (var route in Routes.All)
        {
            app.MapMethods(route.Path, [route.Method], context => AnswerAsync(context, engine, route));
        }

        foreach (var page in HostedPages.All)
        {
            app.MapMethods(page.Path, [page.Method], context => HostedPages.AnswerAsync(context, engine, page));
        }

        ControlRoutes.Map(app, engine);
        app.MapFallback(context => WriteAsync(context, Answer.Of(ApiErrors.UnknownRoute(context.Request.Method, context.Request.Path))));
        return app;
    }

    public static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static string BaseUrlOf(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    public static async Task<List<KeyValuePair<string, string>>> ParametersAsync(HttpRequest request)
    {
        var parameters = request.Query.SelectMany(entry => entry.Value, (entry, value) => KeyValuePair.Create(entry.Key, value ?? "")).ToList();
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            parameters.AddRange(form.SelectMany(entry => entry.Value, (entry, value) => KeyValuePair.Create(entry.Key, value ?? "")));
        }

        return parameters;
    }

    private static async Task AnswerAsync(HttpContext context, Engine engine, Route route)
    {
        var request = context.Request;
        var requestId = Ids.New("req");
        context.Response.Headers["Request-Id"] = requestId;
        Fault? fault = null;
        Answer answer;
        try
        {
            var account = Authorization.Check(request, engine.Options.SecretKey);
            CheckVersion(request);
            var key = request.Headers["Idempotency-Key"].ToString();
            var parameters = await ParametersAsync(request);
            var values = request.RouteValues.ToDictionary(entry => entry.Key, entry => (string)entry.Value!);
            var dispatch = new Dispatch(route, request.Path, account, values, parameters);
            fault = engine.Faults.Take(request.Method, request.Path);
            answer = await engine.DoAsync(transaction => dispatch.Answer(transaction, fault), new Origin(requestId, key.Length > 0 ? key : null, BaseUrlOf(request)));
            if (key.Length > 0)
            {
                context.Response.Headers["Idempotency-Key"] = key;
            }
        }
        catch (ApiError refused)
        {
            answer = Answer.Of(refused);
        }

        if (fault is { Effect: "cut" })
        {
            context.Abort();
            return;
        }

        await WriteAsync(context, answer);
    }

    private static void CheckVersion(HttpRequest request)
    {
        var version = request.Headers["Stripe-Version"].ToString();
        if (version.Length > 0 && version != ApiVersion.Current)
        {
            throw ApiErrors.OtherVersion(version);
        }
    }

    private static async Task WriteAsync(HttpContext context, Answer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        context.Response.Headers["Stripe-Version"] = ApiVersion.Current;
        if (answer.OriginalRequest is not null)
        {
            context.Response.Headers["Idempotent-Replayed"] = "true";
            context.Response.Headers["Original-Request"] = answer.OriginalRequest;
        }

        var bytes = Encoding.UTF8.GetBytes(answer.Body);
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
