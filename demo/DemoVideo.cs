namespace StreamPlatform.Demo;

/// <summary>A demo video: what it is called and how ffmpeg makes it out of nothing.</summary>
/// <param name="Video">A lavfi graph without an input, ending in the picture.</param>
/// <param name="Audio">A lavfi graph without an input, ending in the sound.</param>
internal sealed record DemoVideo(string Title, string Description, string Category, string[] Tags, int Seconds, string Video, string Audio)
{
    public static IReadOnlyList<DemoVideo> All { get; } =
    [
        new(
            "Into the Mandelbrot set",
            "A slow dive towards the edge of the set, where every curl holds smaller copies of the whole.",
            "science",
            ["fractal", "mathematics", "zoom"],
            60,
            "mandelbrot=size=640x360:rate=15:start_scale=2.5:end_scale=0.004:end_pts=900:bailout=10:maxiter=300:inner=mincol,"
                + "format=yuv444p,hue=h=190:s=0.7,scale=1920:1080:flags=bicubic,fps=30",
            Pad(110, 165, 220)),
        new(
            "Life, generation after generation",
            "Conway's game on a random soup: gliders, blinkers and long slow deaths. What is gone leaves a trace.",
            "science",
            ["automaton", "life", "generative"],
            45,
            "life=size=320x180:rate=15:ratio=0.22:random_seed=1970:mold=12:life_color=#7ef0c4:death_color=#123047:mold_color=#0b1a26,"
                + "scale=1280:720:flags=neighbor,fps=30",
            Pulse(220, 3)),
        new(
            "Dusk in four colours",
            "Gradients that drift like evening light on a wall. Made for a phone held upright.",
            "art",
            ["gradient", "calm", "portrait"],
            30,
            "gradients=size=540x960:rate=30:c0=#ff7e5f:c1=#6a3093:c2=#0f2027:c3=#feb47b:nb_colors=4:seed=7:speed=0.008,scale=1080:1920:flags=bilinear",
            Pad(98, 147, 196)),
        new(
            "Rule 110, line by line",
            "One row of cells and one rule: enough to compute anything. In four by three, as it was first plotted.",
            "education",
            ["automaton", "computation"],
            40,
            "cellauto=size=360x270:rate=30:rule=110:random_seed=110:random_fill_ratio=0.4:scroll=1,"
                + "scale=1440:1080:flags=neighbor,format=yuv444p,gblur=sigma=3,pseudocolor=preset=viridis",
            Pulse(330, 2)),
        new(
            "Sierpinski carpet, wide",
            "A wander over the carpet in the shape of a cinema screen.",
            "art",
            ["fractal", "widescreen"],
            30,
            "sierpinski=size=1280x536:rate=25:type=carpet:seed=3:jump=60,format=yuv444p,gblur=sigma=2,pseudocolor=preset=inferno",
            Pad(130, 195, 260)),
        new(
            "Clock and test card",
            "Colour bars, a running clock and a click each second: see how steady playback is.",
            "science",
            ["test", "clock"],
            30,
            "testsrc2=size=1920x1080:rate=30",
            "aevalsrc='0.35*sin(2*PI*880*t)*lt(mod(t\\,1)\\,0.05)+0.04*sin(2*PI*220*t)':s=48000:c=stereo"),
    ];

    // a soft chord that swells and fades
    private static string Pad(int root, int fifth, int octave) =>
        $"aevalsrc='(0.10+0.05*sin(2*PI*0.11*t))*(sin(2*PI*{root}*t)+0.7*sin(2*PI*{fifth}*t+sin(2*PI*0.2*t))+0.4*sin(2*PI*{octave}*t))':s=48000:c=stereo";

    // short plucked notes, some per second
    private static string Pulse(int pitch, int perSecond) =>
        $"aevalsrc='0.25*exp(-6*mod(t\\,1/{perSecond}))*sin(2*PI*{pitch}*(1+floor(mod(t*{perSecond}\\,5))/8)*t)':s=48000:c=stereo";
}
