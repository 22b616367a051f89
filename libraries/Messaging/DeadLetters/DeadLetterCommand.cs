using System.Globalization;

namespace StreamPlatform.Messaging.DeadLetters;

/// <summary>The words behind <c>dead-letters</c> on the command line of every room.</summary>
internal sealed class DeadLetterCommand(DeadLetterStore store, TextWriter output)
{
    public const string Name = "dead-letters";

    private const int Done = 0;
    private const int Misused = 2;
    private const int Listed = 1000;

    private const string Usage = """
        usage: dead-letters list   [--queue QUEUE | --id ID]
               dead-letters replay (--all | --queue QUEUE | --id ID)
               dead-letters drop   (--all | --queue QUEUE | --id ID)
        """;

    public async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        if (words.Count == 0 || Choice([.. words.Skip(1)]) is not { } which)
        {
            return await MisusedAsync();
        }

        // to touch every letter must be said
        var choiceIsMade = words.Count > 1;
        return words[0] switch
        {
            "list" => await ListAsync(which, cancellationToken),
            "replay" when choiceIsMade => await SayAsync("replayed", await store.ReplayAsync(which, cancellationToken)),
            "drop" when choiceIsMade => await SayAsync("dropped", await store.DropAsync(which, cancellationToken)),
            _ => await MisusedAsync(),
        };
    }

    private static Predicate<DeadLetter>? Choice(string[] words) => words switch
    {
        [] or ["--all"] => _ => true,
        ["--queue", var queue] => letter => letter.Queue == queue,
        ["--id", var text] when Guid.TryParse(text, out var id) => letter => letter.MessageId == id,
        _ => null,
    };

    private async Task<int> ListAsync(Predicate<DeadLetter> which, CancellationToken cancellationToken)
    {
        var letters = (await store.ListAsync(Listed, cancellationToken)).Where(letter => which(letter)).ToList();
        foreach (var letter in letters)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{letter.MessageId}  {letter.Type} from {letter.Queue}"));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"  {letter.Attempts} attempts from {letter.FirstFailedAt:u} to {letter.LastFailedAt:u}, {letter.Kind}, trace {letter.TraceParent ?? "none"}"));
            await output.WriteLineAsync($"  {letter.FailureType}: {letter.Reason}");
        }

        return await SayAsync("listed", letters.Count);
    }

    private async Task<int> SayAsync(string deed, int count)
    {
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} dead letters {deed}"));
        return Done;
    }

    private async Task<int> MisusedAsync()
    {
        await output.WriteLineAsync(Usage);
        return Misused;
    }
}
