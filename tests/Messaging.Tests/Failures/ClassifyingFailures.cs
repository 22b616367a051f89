using System.Net.Sockets;
using Npgsql;
using RabbitMQ.Client.Exceptions;
using StreamPlatform.Messaging.Failures;

namespace StreamPlatform.Messaging.Tests.Failures;

public sealed class ClassifyingFailures
{
    private static readonly FailureClassifier Classifier = new([exception => exception is NotSupportedException ? FailureKind.Transient : null]);

    public static TheoryData<Exception, FailureKind> Known => new()
    {
        { new PermanentFailureException("never"), FailureKind.Permanent },
        { new PermanentFailureException("gave up", new TimeoutException()), FailureKind.Permanent },
        { new TimeoutException(), FailureKind.Transient },
        { new TaskCanceledException(), FailureKind.Transient },
        { new SocketException(111), FailureKind.Transient },
        { new IOException("connection reset"), FailureKind.Transient },
        { new HttpRequestException("refused"), FailureKind.Transient },
        { new AlreadyClosedException(new RabbitMQ.Client.Events.ShutdownEventArgs(RabbitMQ.Client.ShutdownInitiator.Peer, 320, "CONNECTION_FORCED")), FailureKind.Transient },
        { new NpgsqlException("connection failed", new SocketException(111)), FailureKind.Transient },
        { new PostgresException("the database system is shutting down", "FATAL", "FATAL", "57P01"), FailureKind.Transient },
        { new PostgresException("deadlock detected", "ERROR", "ERROR", "40P01"), FailureKind.Transient },
        { new PostgresException("duplicate key", "ERROR", "ERROR", "23505"), FailureKind.Unknown },
        { new FileNotFoundException(), FailureKind.Unknown },
        { new InvalidOperationException("odd"), FailureKind.Unknown },
        { new InvalidOperationException("odd", new TimeoutException()), FailureKind.Transient },
        { new NotSupportedException("the room's own rule"), FailureKind.Transient },
    };

    [Theory]
    [MemberData(nameof(Known), DisableDiscoveryEnumeration = true)]
    public void Each_exception_is_of_one_kind(Exception exception, FailureKind kind) => Assert.Equal(kind, Classifier.Classify(exception));
}
