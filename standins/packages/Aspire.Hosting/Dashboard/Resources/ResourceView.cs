namespace Aspire.Hosting.Dashboard.Resources;

/// <summary>One line of the table and its details.</summary>
internal sealed record ResourceView(
    string Id,
    string Name,
    string Type,
    string State,
    string? Health,
    string? Reason,
    int? ExitCode,
    string? Source,
    int? ProcessId,
    string? Parent,
    DateTime? Created,
    DateTime? Started,
    DateTime? Stopped,
    IReadOnlyList<LinkView> Links,
    IReadOnlyList<ReportView> Reports,
    IReadOnlyList<RelationView> Relations,
    IReadOnlyList<CommandView> Commands,
    string? Value);

internal sealed record LinkView(string Text, string Url);

internal sealed record ReportView(string Name, string Status, string? Description);

internal sealed record RelationView(string Name, string Type);

internal sealed record CommandView(string Name, string Label, bool IsEnabled, string? Confirmation);

internal sealed record VariableView(string Name, string? Value, bool IsSecret);
