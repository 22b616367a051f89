namespace Aspire.Hosting.Running;

/// <summary>What is started and how it ends.</summary>
internal sealed record ProcessSpec(string FileName, IReadOnlyList<string> Arguments)
{
    public string? WorkingDirectory { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Servers get a clean environment, as in a container; projects see that of the developer.</summary>
    public bool InheritsEnvironment { get; init; }

    /// <summary>The user to be when the host is root: some servers refuse to be root.</summary>
    public string? User { get; init; }

    /// <summary>What the kernel sends when the host dies.</summary>
    public Signal OnHostDeath { get; init; } = Signal.Kill;

    public Signal ToStop { get; init; } = Signal.Terminate;

    public TimeSpan TimeToStop { get; init; } = TimeSpan.FromSeconds(8);
}

internal enum Signal
{
    Interrupt = 2,
    Quit = 3,
    Kill = 9,
    Terminate = 15,
}

/// <summary>The processes of one instance: helpers first, each until its port answers, then the one that counts.</summary>
internal sealed record LaunchPlan(ProcessSpec Main)
{
    public IReadOnlyList<(ProcessSpec Process, int ReadyPort, byte[] Greeting)> Helpers { get; init; } = [];

    /// <summary>Short commands that prepare the folders, run to their end before the rest.</summary>
    public IReadOnlyList<ProcessSpec> Before { get; init; } = [];

    public string Source { get; init; } = "";
}
