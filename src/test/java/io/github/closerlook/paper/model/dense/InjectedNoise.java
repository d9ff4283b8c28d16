package io.github.closerlook.paper.model.dense;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Replays in DL4J the masks that the fused engine drew, so that both meet the same noise.
 *
 * <p>DL4J clones its configuration, so the tape is static: one test at a time.
 */
public final class InjectedNoise implements LayerNoise {

  private static final List<double[]> TAPE = new ArrayList<>();

  private final LayerNoise drawn;

  public InjectedNoise(LayerNoise drawn) {
    this.drawn = drawn;
    TAPE.clear();
  }

  @Override
  public Kind kind(int layer) {
    return drawn.kind(layer);
  }

  @Override
  public void draw(int layer, Matrix mask) {
    drawn.draw(layer, mask);
    double[] values = new double[mask.size()];
    mask.copyTo(values, 0);
    TAPE.add(values);
  }

  /** The same masks in the same order, as DL4J's dropout of that layer. */
  public IDropout replay(int layer) {
    return kind(layer) == Kind.NONE ? null : new Replay(kind(layer));
  }

  /** Takes the next mask off the tape at every forward pass. */
  static final class Replay implements IDropout {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private transient INDArray mask;

    Replay(Kind kind) {
      this.kind = kind;
    }

    @Override
    public INDArray applyDropout(
        INDArray input, INDArray output, int iteration, int epoch, LayerWorkspaceMgr workspaces) {
      MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces();
      mask = Nd4j.createFromArray(TAPE.remove(0)).reshape(input.shape()).castTo(input.dataType());
      outside.close();
      return output.assign(kind == Kind.MULTIPLIED ? input.mul(mask) : input.add(mask));
    }

    @Override
    public INDArray backprop(INDArray above, INDArray below, int iteration, int epoch) {
      return below.assign(kind == Kind.MULTIPLIED ? above.mul(mask) : above);
    }

    @Override
    public void clear() {
      mask = null;
    }

    @Override
    public IDropout clone() {
      return new Replay(kind);
    }
  }
}
