using System.Diagnostics;
using System.Net.Sockets;
using Polly;
using Polly.Retry;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Aspire.RabbitMQ.Client;

internal static class BrokerConnection
{
    public const string Source = "Aspire.RabbitMQ.Client";

    private static readonly ActivitySource Activities = new(Source);

    // a container makes its services synchronously
    public static IConnection Open(IConnectionFactory factory, int retries) =>
        Task.Run(() => OpenAsync(factory, retries)).GetAwaiter().GetResult();

    private static async Task<IConnection> OpenAsync(IConnectionFactory factory, int retries)
    {
        using var span = Activities.StartActivity("rabbitmq connect", ActivityKind.Client);
        try
        {
            return await Pipeline(retries).ExecuteAsync(async token => await factory.CreateConnectionAsync(token).ConfigureAwait(false))
                .ConfigureAwait(false);
        }
        catch (Exception e)
        {
            span?.AddException(e);
            span?.SetStatus(ActivityStatusCode.Error, e.Message);
            throw;
        }
    }

    private static ResiliencePipeline Pipeline(int retries) => retries <= 0
        ? ResiliencePipeline.Empty
        : new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<SocketException>().Handle<BrokerUnreachableException>(),
                BackoffType = DelayBackoffType.Exponential,
                MaxRetryAttempts = retries,
                Delay = TimeSpan.FromSeconds(1),
            })
            .Build();
}
