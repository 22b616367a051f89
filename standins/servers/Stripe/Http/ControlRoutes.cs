using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace StreamPlatform.Standins.Stripe.Http;

// What the original has no address for: its time, its deliveries and its faults are in nobody's hands. For tests.
internal static class ControlRoutes
{
    private static readonly string[] Effects = ["refused", "kept", "cut"];

    public static void Map(WebApplication app, Engine engine)
    {
        app.MapPost("/standin/clock/advance", Control(engine, AdvanceAsync));
        app.MapPost("/standin/deliveries", Control(engine, Deliver));
        app.MapPost("/standin/faults", Control(engine, AddFault));
    }

    private static RequestDelegate Control(Engine engine, Func<Engine, Fields, Task<string>> act) => context => DoAsync(context, engine, act);

    private static async Task<string> AdvanceAsync(Engine engine, Fields fields)
    {
        var to = fields.Number("to") ?? engine.Now + (fields.Number("seconds") ?? throw ApiErrors.Missing("seconds"));
        await engine.Timelines.AdvanceAsync(to);
        return engine.Now.ToString(CultureInfo.InvariantCulture);
    }

    private static Task<string> Deliver(Engine engine, Fields fields)
    {
        var mode = fields.OneOf("mode", "orderly", "unruly") ?? throw ApiErrors.Missing("mode");
        engine.Deliveries.IsUnruly = mode == "unruly";
        return Task.FromResult(mode);
    }

    private static Task<string> AddFault(Engine engine, Fields fields)
    {
        var fault = new Fault(fields.Require("path"), fields.OneOf("effect", Effects) ?? throw ApiErrors.Missing("effect"));
        engine.Faults.Add(fault);
        return Task.FromResult(fault.Effect);
    }

    private static async Task DoAsync(HttpContext context, Engine engine, Func<Engine, Fields, Task<string>> act)
    {
        try
        {
            var fields = new Fields();
            foreach (var (name, value) in await Server.ParametersAsync(context.Request))
            {
                fields.Add(name, value);
            }

            await context.Response.WriteAsync(await act(engine, fields));
        }
        catch (ApiError refused)
        {
            context.Response.StatusCode = refused.Status;
            await context.Response.WriteAsync(refused.Message);
        }
    }
}
