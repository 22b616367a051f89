namespace Aspire.Hosting.Publishing;

/// <summary>One form in which the model can be written out.</summary>
internal interface IPublisher
{
    /// <summary>The step of the command line that asks for it.</summary>
    string Step { get; }

    Task PublishAsync(string outputPath, CancellationToken cancellationToken);
}
