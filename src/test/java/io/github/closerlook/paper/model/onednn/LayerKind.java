package io.github.closerlook.paper.model.onednn;

import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.model.dl4j.CnnNetworks;
import io.github.closerlook.paper.model.spec.Architecture;
import org.bytedeco.dnnl.memory;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.nd4j.linalg.activations.Activation;

/** A layer in oneDNN, and the same in DL4J's words. */
enum LayerKind {
  CONVOLUTION {
    @Override
    void addStock(ListBuilder layers, int units) {
      layers.layer(
          CnnNetworks.convolution(units).hasBias(false).activation(Activation.IDENTITY).build());
    }

    @Override
    OneDnnStage stage(Place place, CnnParameters parameters, LayerCase test) {
      ImageShape images = test.images();
      long[] shape = {
        test.units(), images.channels(), Architecture.Cnn.KERNEL, Architecture.Cnn.KERNEL
      };
      memory gradient =
          test.mode() == CnnPass.Mode.TRAINING
              ? parameters.weightGradient(place.dnn(), 0, shape)
              : null;
      return new OneDnnConvolution(
          place.dnn(),
          place.program(),
          place.input(),
          test.rows(),
          images,
          test.units(),
          parameters.weights(place.dnn(), 0, shape),
          gradient);
    }
  },
  NORMALIZATION {
    @Override
    void addStock(ListBuilder layers, int units) {
      layers.layer(
          new BatchNormalization.Builder()
              .eps(CnnNetworks.EPSILON)
              .decay(CnnNetworks.DECAY)
              .useLogStd(false)
              .build());
      layers.layer(new ActivationLayer(Activation.RELU));
    }

    @Override
    OneDnnStage stage(Place place, CnnParameters parameters, LayerCase test) {
      return new OneDnnBatchNorm(
          place.dnn(),
          place.program(),
          place.input(),
          parameters.normalization(place.dnn(), 0),
          test.mode());
    }
  },
  MAX_POOL {
    @Override
    void addStock(ListBuilder layers, int units) {
      layers.layer(CnnNetworks.pool());
    }

    @Override
    OneDnnStage stage(Place place, CnnParameters parameters, LayerCase test) {
      return new OneDnnMaxPool(
          place.dnn(), place.program(), place.input(), test.rows(), test.images());
    }
  },
  DENSE {
    @Override
    void addStock(ListBuilder layers, int units) {
      layers.layer(dense(units).hasBias(false).build());
    }

    @Override
    OneDnnStage stage(Place place, CnnParameters parameters, LayerCase test) {
      return denseStage(place, parameters, test);
    }
  },
  DENSE_WITH_BIAS {
    @Override
    void addStock(ListBuilder layers, int units) {
      layers.layer(dense(units).build());
    }

    @Override
    OneDnnStage stage(Place place, CnnParameters parameters, LayerCase test) {
      return denseStage(place, parameters, test);
    }
  };

  /** Where a layer in oneDNN is written to. */
  record Place(OneDnn dnn, OneDnnProgram program, memory input) {}

  /** Adds DL4J's own layer. */
  abstract void addStock(ListBuilder layers, int units);

  /** Writes the forward computation on these parameters. */
  abstract OneDnnStage stage(Place place, CnnParameters parameters, LayerCase test);

  private static DenseLayer.Builder dense(int units) {
    return new DenseLayer.Builder().nOut(units).activation(Activation.IDENTITY);
  }

  private static OneDnnStage denseStage(Place place, CnnParameters parameters, LayerCase test) {
    long[] dimensions = test.dimensions();
    return new OneDnnDense(
        place.dnn(),
        place.program(),
        place.input(),
        dimensions,
        parameters.dense(place.dnn(), 0, dimensions, test.mode()));
  }
}
