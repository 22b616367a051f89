using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.Payments.Idempotency;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments.Tests.Idempotency;

public sealed class KeepingAnswers(PaymentsFixture fixture)
{
    private readonly string _userId = PaymentsApp.NewUser();
    private int _done;

    [Theory]
    [InlineData(201)]
    [InlineData(500)]
    public async Task The_first_answer_is_answered_again_a_500_included(int status)
    {
        Assert.Equal((status, "answer 1"), await SendAsync("a", "{}", Answering(status)));
        Assert.Equal((status, "answer 1"), await SendAsync("a", "{}", Answering(status)));
        Assert.Equal(1, _done);

        Assert.Equal((status, "answer 2"), await SendAsync("b", "{}", Answering(status)));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(503)]
    public async Task What_was_refused_before_it_began_may_be_tried_again(int status)
    {
        await SendAsync("a", "{}", Answering(status));

        Assert.Equal((201, "answer 2"), await SendAsync("a", "{}", Answering(201)));
    }

    [Fact]
    public async Task Another_request_under_the_key_is_refused()
    {
        await SendAsync("a", """{"months":1}""", Answering(201));

        Assert.Equal(422, (await SendAsync("a", """{"months":2}""", Answering(201))).Status);
        Assert.Equal(1, _done);
    }

    [Fact]
    public async Task One_that_comes_while_the_first_is_at_work_is_refused()
    {
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = SendAsync("a", "{}", async context =>
        {
            begun.SetResult();
            await end.Task;
            await Answering(201)(context);
        });
        await begun.Task;

        Assert.Equal(409, (await SendAsync("a", "{}", Answering(201))).Status);

        end.SetResult();
        Assert.Equal((201, "answer 1"), await first);
    }

    [Fact]
    public async Task Keys_of_different_people_have_nothing_to_do_with_each_other()
    {
        await SendAsync("a", "{}", Answering(201));

        Assert.Equal((201, "answer 2"), await SendAsync("a", "{}", Answering(201), PaymentsApp.NewUser()));
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_no_key() => Assert.Equal(400, (await SendAsync(new string('k', 256), "{}", Answering(201))).Status);

    [Fact]
    public async Task Routes_that_sell_keep_their_answers()
    {
        var app = fixture.Town.App;
        using var first = await app.PostAsync(_userId, "/api/payments/checkouts", Items.Gift(2), key: "k");
        using var second = await app.PostAsync(_userId, "/api/payments/checkouts", Items.Gift(2), key: "k");
        using var other = await app.PostAsync(_userId, "/api/payments/checkouts", Items.Gift(3), key: "k");

        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal((201, 201, 422), ((int)first.StatusCode, (int)second.StatusCode, (int)other.StatusCode));
        Assert.True(second.Headers.Contains("Idempotent-Replayed"));
    }

    private RequestDelegate Answering(int status) => async context =>
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsync($"answer {Interlocked.Increment(ref _done)}");
    };

    private async Task<(int Status, string Body)> SendAsync(string key, string body, RequestDelegate act, string? userId = null)
    {
        var services = fixture.Town.App.Services;
        await using var scope = services.CreateAsyncScope();
        using var answer = new MemoryStream();
        var context = new DefaultHttpContext
        {
            RequestServices = scope.ServiceProvider,
            User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(PlatformTokens.UserClaim, userId ?? _userId)])),
        };
        (context.Request.Method, context.Request.Path) = ("POST", "/somewhere");
        context.Request.Headers["Idempotency-Key"] = key;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        context.Response.Body = answer;
        await new KeptAnswers(act, services.GetRequiredService<AnswerRows>()).InvokeAsync(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(answer.ToArray()));
    }
}
