namespace StreamPlatform.Transcoder.Tests.Corpus;

[CollectionDefinition(nameof(RunningTheCorpus), DisableParallelization = true)]
public sealed class CorpusCollection;
