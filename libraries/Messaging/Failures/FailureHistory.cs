using System.Globalization;

namespace StreamPlatform.Messaging.Failures;

/// <summary>What went wrong with a message so far. It travels in the message's headers.</summary>
internal sealed record FailureHistory
{
    private const string TransientCount = "failures-transient";
    private const string UnknownCount = "failures-unknown";
    private const string FirstAt = "failed-first-at";
    private const string LastAt = "failed-last-at";
    private const string LastKind = "failure-kind";
    private const string LastType = "failure-type";
    private const string LastMessage = "failure-message";

    public static readonly FailureHistory None = new();

    public int Transient { get; init; }

    public int Unknown { get; init; }

    public int Permanent => Kind == FailureKind.Permanent ? 1 : 0;

    public DateTimeOffset? FirstFailedAt { get; init; }

    public DateTimeOffset? LastFailedAt { get; init; }

    public FailureKind Kind { get; init; }

    /// <summary>Name of the exception's type, or of what else happened.</summary>
    public string? Type { get; init; }

    /// <summary>The exception's message, without secrets.</summary>
    public string? Message { get; init; }

    public FailureHistory Add(FailureKind kind, string type, string message, DateTimeOffset now) => this with
    {
        Transient = Transient + (kind == FailureKind.Transient ? 1 : 0),
        Unknown = Unknown + (kind == FailureKind.Unknown ? 1 : 0),
        FirstFailedAt = FirstFailedAt ?? now,
        LastFailedAt = now,
        Kind = kind,
        Type = type,
        Message = Redaction.Clean(message),
    };

    /// <summary>Failures of one kind, which is what its budget and its pauses count.</summary>
    public int Of(FailureKind kind) => kind switch
    {
        FailureKind.Transient => Transient,
        FailureKind.Unknown => Unknown,
        _ => Permanent,
    };

    public static FailureHistory Read(IDictionary<string, object?>? headers) => new()
    {
        Transient = MessageHeaders.Number(headers, TransientCount),
        Unknown = MessageHeaders.Number(headers, UnknownCount),
        FirstFailedAt = Time(MessageHeaders.Text(headers, FirstAt)),
        LastFailedAt = Time(MessageHeaders.Text(headers, LastAt)),
        Kind = Enum.TryParse<FailureKind>(MessageHeaders.Text(headers, LastKind), out var kind) ? kind : FailureKind.Unknown,
        Type = MessageHeaders.Text(headers, LastType),
        Message = MessageHeaders.Text(headers, LastMessage),
    };

    public void Write(IDictionary<string, object?> headers)
    {
        if (LastFailedAt is not { } last)
        {
            return;
        }

        headers[TransientCount] = Transient;
        headers[UnknownCount] = Unknown;
        headers[FirstAt] = Text(FirstFailedAt ?? last);
        headers[LastAt] = Text(last);
        headers[LastKind] = Kind.ToString();
        headers[LastType] = Type;
        headers[LastMessage] = Message;
    }

    private static string Text(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null;
}
