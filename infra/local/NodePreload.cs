namespace KpiPapers.Local;

/// <summary>A few lines that Node.js runs before a tool, so that the tool lives exactly as long as this process wants it to.</summary>
internal static class NodePreload
{
    // Ctrl+C in a terminal reaches the tools too. They have to outlive it: messages are still put back when the work stops.
    private const string DeafToInterrupt =
        "process.on('SIGINT',()=>{});" +
        "for(const add of['on','once']){const real=process[add];" +
        "process[add]=function(name,hear){return name==='SIGINT'?this:real.call(this,name,hear)}}";

    /// <summary>The value for Node's --import. The script runs when standard input closes: when whoever started the tool stops it, or dies.</summary>
    public static string Of(string whenInputCloses) =>
        "data:text/javascript," + Uri.EscapeDataString($"{DeafToInterrupt};process.stdin.resume().on('end',()=>{{{whenInputCloses}}})");
}
