using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using StreamPlatform.Messaging.Bus;
using StreamPlatform.Messaging.DeadLetters;
using StreamPlatform.Messaging.Failures;

namespace StreamPlatform.Messaging;

/// <summary>Connects a room to the broker.</summary>
public static class MessagingModule
{
    private const string ConnectionName = "messaging";

    /// <summary>Registers the connection and the publisher; the answer takes the room's handlers.</summary>
    /// <param name="builder">The room's host.</param>
    /// <param name="room">The room's name: its events queue is <c>room.events</c>.</param>
    public static MessagingBuilder AddMessaging(this IHostApplicationBuilder builder, string room)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(room);

        // a room starts, and serves what needs no broker, while the broker is away: the outbox keeps what it has to say
        builder.AddRabbitMQClient(ConnectionName, settings =>
        {
            settings.DisableAutoActivation = true;

            // whoever needs the connection tries again by itself, and does not wait half a minute for the next attempt
            settings.MaxConnectRetryCount = 0;
        }, factory =>
        {
            factory.ClientProvidedName = room;

            // two missed heartbeats, so ten seconds, and the broker gives a vanished worker's messages to another
            factory.RequestedHeartbeat = TimeSpan.FromSeconds(5);

            // consumers declare their queues again by themselves
            factory.TopologyRecoveryEnabled = false;
            factory.NetworkRecoveryInterval = TimeSpan.FromSeconds(1);
        });
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddHostedService<DeadLettersAtStart>();
        builder.Services.AddSingleton<MessagingMetrics>();
        builder.Services.AddSingleton<FailureClassifier>();
        builder.Services.AddSingleton<QueueDeclarer>();
        builder.Services.AddSingleton<ConfirmedPublisher>();
        builder.Services.AddSingleton<IMessagePublisher>(services => services.GetRequiredService<ConfirmedPublisher>());
        builder.Services.AddSingleton<IJobSender>(services => services.GetRequiredService<ConfirmedPublisher>());
        builder.Services.AddSingleton<ConsumersHealthCheck>();
        builder.Services.AddHealthChecks().AddCheck<ConsumersHealthCheck>("consumers");
        return new MessagingBuilder(builder.Services, room);
    }
}
