using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Polly;
using Polly.RateLimiting;

namespace Microsoft.Extensions.Http.Resilience;

// A breaker and a limiter mean something only when they outlive a handler, which HttpClientFactory replaces every two minutes.
internal sealed class StandardPipelines(IOptionsMonitor<HttpStandardResilienceOptions> options, IOptionsMonitor<PipelineKey> keys, IServiceProvider services)
{
    private readonly ConcurrentDictionary<(string Name, string Key), Lazy<ResiliencePipeline<HttpResponseMessage>>> _pipelines = new();

    public Func<HttpRequestMessage, ResiliencePipeline<HttpResponseMessage>> Get(string name)
    {
        var keyOf = keys.Get(name).SelectorFactory?.Invoke(services);
        return request => _pipelines.GetOrAdd((name, keyOf?.Invoke(request) ?? ""), _ => new(() => Build(options.Get(name)))).Value;
    }

    private static ResiliencePipeline<HttpResponseMessage> Build(HttpStandardResilienceOptions options) =>
        new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddStrategy(_ => RateLimiterStrategy.Of(options.RateLimiter), options.RateLimiter)
            .AddTimeout(options.TotalRequestTimeout)
            .AddRetry(options.Retry)
            .AddCircuitBreaker(options.CircuitBreaker)
            .AddTimeout(options.AttemptTimeout)
            .Build();
}
