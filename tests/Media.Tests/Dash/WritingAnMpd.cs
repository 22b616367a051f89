using StreamPlatform.Media;

namespace StreamPlatform.Media.Tests.Dash;

public sealed class WritingAnMpd
{
    [Fact]
    public void Runs_of_equal_segments_are_one_line() => Assert.Equal(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <MPD profiles="urn:mpeg:dash:profile:isoff-live:2011" type="static" mediaPresentationDuration="PT10.010000S" minBufferTime="PT4S" xmlns="urn:mpeg:dash:schema:mpd:2011">
          <Period id="0" start="PT0S">
            <AdaptationSet id="0" contentType="video" mimeType="video/mp4" segmentAlignment="true" startWithSAP="1">
              <Representation id="360p" codecs="avc1.64001E" bandwidth="500000" width="640" height="360" frameRate="30000/1001" sar="1:1">
                <SegmentTemplate timescale="30000" initialization="../$RepresentationID$/init.mp4" media="../$RepresentationID$/$Number$.m4s" startNumber="0">
                  <SegmentTimeline>
                    <S t="0" d="120120" r="1" />
                    <S d="60060" />
                  </SegmentTimeline>
                </SegmentTemplate>
              </Representation>
            </AdaptationSet>
            <AdaptationSet id="1" contentType="audio" mimeType="audio/mp4" segmentAlignment="true" startWithSAP="1" lang="de">
              <Label>Deutsch &amp; mehr</Label>
              <Role schemeIdUri="urn:mpeg:dash:role:2011" value="main" />
              <Representation id="audio" codecs="mp4a.40.2" bandwidth="128000" audioSamplingRate="48000">
                <AudioChannelConfiguration schemeIdUri="urn:mpeg:dash:23003:3:audio_channel_configuration:2011" value="2" />
                <SegmentTemplate timescale="48000" initialization="../$RepresentationID$/init.mp4" media="../$RepresentationID$/$Number$.m4s" startNumber="0">
                  <SegmentTimeline>
                    <S t="0" d="192512" />
                    <S d="191488" />
                    <S d="96256" />
                  </SegmentTimeline>
                </SegmentTemplate>
              </Representation>
            </AdaptationSet>
          </Period>
        </MPD>

        """,
        MpdWriter.Write(new MediaPresentation
        {
            Duration = new MediaTime(300300, 30000),
            TargetDurationSeconds = 4,
            Pictures =
            [
                new DashRendition
                {
                    Id = "360p", Codec = "avc1.64001E", Peak = Bitrate.FromKilobits(500), Timescale = 30000, SegmentTicks = [120120, 120120, 60060],
                    Resolution = new Resolution(640, 360), FrameRate = new FrameRate(30000, 1001),
                },
            ],
            Sounds =
            [
                new DashSound
                {
                    Id = "audio", Codec = "mp4a.40.2", Peak = Bitrate.FromKilobits(128), Timescale = 48000, SegmentTicks = [192512, 191488, 96256],
                    Language = "de", Name = "Deutsch & mehr", Channels = 2, IsDefault = true,
                },
            ],
        }));
}
