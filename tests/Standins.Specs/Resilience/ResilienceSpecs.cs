using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace StreamPlatform.Standins.Specs.Resilience;

public sealed class ResilienceSpecs
{
    private static readonly Uri Address = new("http://catalog.test/");

    [Fact]
    public void The_defaults_are_the_original_ones()
    {
        var options = new HttpStandardResilienceOptions();

        Assert.Equal(1000, options.RateLimiter.DefaultRateLimiterOptions.PermitLimit);
        Assert.Equal(TimeSpan.FromSeconds(30), options.TotalRequestTimeout.Timeout);
        Assert.Equal((3, DelayBackoffType.Exponential, true), (options.Retry.MaxRetryAttempts, options.Retry.BackoffType, options.Retry.UseJitter));
        Assert.Equal((0.1, 100), (options.CircuitBreaker.FailureRatio, options.CircuitBreaker.MinimumThroughput));
        Assert.Equal(TimeSpan.FromSeconds(30), options.CircuitBreaker.SamplingDuration);
        Assert.Equal(TimeSpan.FromSeconds(5), options.CircuitBreaker.BreakDuration);
        Assert.Equal(TimeSpan.FromSeconds(10), options.AttemptTimeout.Timeout);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, 4)]
    [InlineData(HttpStatusCode.RequestTimeout, 4)]
    [InlineData(HttpStatusCode.TooManyRequests, 4)]
    [InlineData(HttpStatusCode.NotFound, 1)]
    [InlineData(HttpStatusCode.OK, 1)]
    public async Task Only_a_transient_answer_is_asked_for_again(HttpStatusCode status, int attempts)
    {
        var server = new Scripted(_ => Task.FromResult(new HttpResponseMessage(status)));

        var response = await Client(server).GetAsync(Address);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(attempts, server.Attempts);
    }

    [Fact]
    public async Task A_failed_connection_is_tried_again()
    {
        var server = new Scripted(attempt => attempt < 3
            ? throw new HttpRequestException("refused")
            : Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)));

        Assert.Equal(HttpStatusCode.OK, (await Client(server).GetAsync(Address)).StatusCode);
        Assert.Equal(3, server.Attempts);
    }

    [Fact]
    public async Task An_unsafe_method_is_sent_once_when_told_so()
    {
        var server = new Scripted(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)));
        using var client = Client(server, o => o.Retry.DisableForUnsafeHttpMethods());

        await client.PostAsync(Address, content: null);
        Assert.Equal(1, server.Attempts);

        await client.GetAsync(Address);
        Assert.Equal(5, server.Attempts);
    }

    [Fact]
    public async Task An_attempt_that_hangs_ends()
    {
        var server = new Scripted(async _ =>
        {
            await Task.Delay(Timeout.Infinite, Scripted.Attempt.Value);
            return new HttpResponseMessage();
        });
        using var client = Client(server, o => o.AttemptTimeout.Timeout = TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAsync<TimeoutRejectedException>(() => client.GetAsync(Address));
        Assert.Equal(4, server.Attempts);
    }

    [Fact]
    public async Task The_breaker_opens_for_one_authority_only()
    {
        var server = new Scripted(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.InternalServerError)));
        using var client = Client(server, o => (o.CircuitBreaker.MinimumThroughput, o.Retry.MaxRetryAttempts) = (2, 1));
        await client.GetAsync(Address);

        await Assert.ThrowsAsync<BrokenCircuitException>(() => client.GetAsync(Address));
        Assert.Equal(HttpStatusCode.InternalServerError, (await client.GetAsync(new Uri("http://other.test/"))).StatusCode);
    }

    [Fact]
    public async Task Timeouts_that_contradict_each_other_are_refused()
    {
        var server = new Scripted(_ => Task.FromResult(new HttpResponseMessage()));
        using var client = Client(server, o => o.AttemptTimeout.Timeout = TimeSpan.FromMinutes(1));

        await Assert.ThrowsAsync<OptionsValidationException>(() => client.GetAsync(Address));
    }

    private static HttpClient Client(HttpMessageHandler server, Action<HttpStandardResilienceOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddHttpClient("catalog")
            .ConfigurePrimaryHttpMessageHandler(() => server)
            .AddStandardResilienceHandler(options =>
            {
                options.Retry.Delay = TimeSpan.FromMilliseconds(1);
                options.CircuitBreaker.MinimumThroughput = 1000;
                configure?.Invoke(options);
            })
            .SelectPipelineByAuthority();
        return services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient("catalog");
    }

    private sealed class Scripted(Func<int, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        private int _attempts;

        public static AsyncLocal<CancellationToken> Attempt { get; } = new();

        public int Attempts => _attempts;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Attempt.Value = cancellationToken;
            var response = await answer(Interlocked.Increment(ref _attempts));
            response.RequestMessage = request;
            return response;
        }
    }
}
