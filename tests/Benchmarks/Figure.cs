namespace StreamPlatform.Benchmarks;

/// <summary>One line of the table.</summary>
/// <param name="Raw">What the raw tool needs; null where there is none.</param>
/// <param name="Aim">What we hold ourselves to, in words.</param>
internal sealed record Figure(string Name, double Ours, double? Raw, string Unit, string Aim);
