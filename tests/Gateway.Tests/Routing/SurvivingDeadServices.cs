using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace StreamPlatform.Gateway.Tests.Routing;

public sealed class SurvivingDeadServices
{
    [Fact]
    public async Task A_service_that_is_not_there_is_a_503_problem_and_the_others_go_on()
    {
        await using var app = await GatewayApp.StartAsync(("services:catalog:http:0", NobodysAddress()));

        var response = await app.Client.GetAsync("/api/catalog/videos");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("unavailable", await response.ProblemAsync());
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await app.Client.GetAsync("/api/auth/me")).StatusCode);
    }

    [Fact]
    public async Task A_service_without_a_known_address_is_a_503_problem()
    {
        await using var app = await GatewayApp.StartAsync(("services:catalog:http:0", "http://catalog.invalid"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await app.Client.GetAsync("/api/catalog/videos")).StatusCode);
    }

    [Fact]
    public async Task After_three_failures_in_a_row_a_service_is_left_alone()
    {
        await using var app = await GatewayApp.StartAsync(("Gateway:BreakDuration", "00:05:00"));
        app.Services["catalog"].Answer = Break;

        for (var i = 0; i < 8; i++)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await app.Client.PostAsync("/api/catalog/videos", null)).StatusCode);
        }

        Assert.Equal(3, app.Services["catalog"].Arrivals.Count);
    }

    [Fact]
    public async Task Errors_that_a_service_speaks_itself_do_not_count()
    {
        await using var app = await GatewayApp.StartAsync(("Gateway:BreakDuration", "00:05:00"));
        app.Services["catalog"].Answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return Task.CompletedTask;
        };

        for (var i = 0; i < 8; i++)
        {
            Assert.Equal(HttpStatusCode.InternalServerError, (await app.Client.PostAsync("/api/catalog/videos", null)).StatusCode);
        }
    }

    [Fact]
    public async Task One_answer_after_the_pause_and_everything_is_as_before()
    {
        await using var app = await GatewayApp.StartAsync(("Gateway:BreakDuration", "00:00:00.1"));
        app.Services["catalog"].Answer = Break;
        for (var i = 0; i < 5; i++)
        {
            await app.Client.PostAsync("/api/catalog/videos", null);
        }

        app.Services["catalog"].Answer = context => context.Response.WriteAsync("back");
        while ((await app.Client.PostAsync("/api/catalog/videos", null)).StatusCode != HttpStatusCode.OK)
        {
            await Task.Delay(20);
        }

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await app.Client.PostAsync("/api/catalog/videos", null)).StatusCode);
        }
    }

    [Fact]
    public async Task A_service_that_says_nothing_is_a_504_problem()
    {
        await using var app = await GatewayApp.StartAsync(("Gateway:AnswerTimeout", "00:00:01"));
        app.Services["catalog"].Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        var response = await app.Client.GetAsync("/api/catalog/videos");
        Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
        Assert.Equal("too-slow", await response.ProblemAsync());
    }

    private static Task Break(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static string NobodysAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }
}
